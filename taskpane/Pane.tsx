import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useSyncExternalStore } from 'react';
import { Announcer } from './Announcer';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './Notices';
import { ClientStrip } from './ClientStrip';
import { TABS } from './state/paneState';
import type { PaneStore } from './state/paneStore';
import { useStyles } from './styles';
import { panelId, tabId, Tabs } from './Tabs';
import { useKeptFocus } from './useKeptFocus';

const PARTS = {
  start: lazy(() => import(/* webpackChunkName: "start" */ './start/StartTab')),
  reports: lazy(() => import('./reports/ReportsTab')),
  dossiers: lazy(() => import('./dossiers/DossiersTab')),
  settings: lazy(() => import('./settings/SettingsTab')),
};

/** The pane: its tabs, what concerns all of them, and the one that is open. */
export function Pane({ store }: { store: PaneStore }) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const focused = useKeptFocus(panel);
  const { tab, texts } = state;
  const Part = PARTS[tab];
  return (
    <main className={styles.page} aria-label={texts.pane.title} lang={state.language} onFocus={focused}>
      <h1 className={styles.spoken}>{texts.pane.title}</h1>
      <Tabs
        label={texts.pane.tabs.label}
        tabs={TABS.map((name) => ({ name, text: texts.pane.tabs[name] }))}
        chosen={tab}
        choose={store.chooseTab}
      />
      <Notices state={state} store={store} />
      <div
        ref={panel}
        className={styles.panel}
        role="tabpanel"
        tabIndex={-1}
        id={panelId(tab)}
        aria-labelledby={tabId(tab)}
      >
        <ErrorBoundary key={tab} texts={texts}>
          <Suspense fallback={<Spinner size="small" label={texts.pane.loading} />}>
            <Part state={state} store={store} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <ClientStrip state={state} store={store} />
      <Announcer state={state} />
    </main>
  );
}
