import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

export type ThemeName = 'light' | 'dark' | 'contrast';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/**
 * Dresses the pane as Office is dressed: light, dark or, where the system forces its colours, high contrast.
 *
 * @param isOfficeDark what Office says; null where it says nothing and the system's choice counts
 */
export function PaneTheme({ isOfficeDark, children }: { isOfficeDark: boolean | null; children: ReactNode }) {
  const name = useSyncExternalStore(watchQueries, () => themeName(isOfficeDark));
  return (
    <FluentProvider
      theme={THEMES[name]}
      data-theme={name}
      style={{ colorScheme: name === 'contrast' ? 'light dark' : name }}
    >
      {children}
    </FluentProvider>
  );
}

export function themeName(isOfficeDark: boolean | null): ThemeName {
  if (matches(FORCED)) return 'contrast';
  return (isOfficeDark ?? matches(DARK)) ? 'dark' : 'light';
}

function matches(query: string): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(query).matches;
}

function watchQueries(changed: () => void): () => void {
  if (typeof window.matchMedia !== 'function') return () => undefined;
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
