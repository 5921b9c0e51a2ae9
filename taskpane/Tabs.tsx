import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';

const useTabStyles = makeStyles({
  list: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    paddingInline: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    padding: '8px',
    border: 'none',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    // Where the system forces its colours, a transparent border is drawn like any other.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  other: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
});

interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; text: string }[];
  chosen: Name;
  choose: (name: Name) => void;
}

/** The id of a tab, and of the panel that it opens. */
export const tabId = (name: string): string => `tab-${name}`;
export const panelId = (name: string): string => `panel-${name}`;

/**
 * The tabs of the pane, as the ARIA practices have them: one stop for the Tab key, arrows, Home and End between them, Enter or Space to
 * open. Fluent's own list of tabs brings 20 kB of focus handling, an eighth of what the pane may weigh.
 */
export function Tabs<Name extends string>({ label, tabs, chosen, choose }: TabsProps<Name>) {
  const styles = useTabStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const place = places[event.key];
    if (at < 0 || place === undefined) return;
    event.preventDefault();
    buttons[(place + buttons.length) % buttons.length]?.focus();
  };
  return (
    // The tabs inside are what is focused; the list only hears their keys.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          className={mergeClasses(styles.tab, name === chosen ? styles.chosen : styles.other)}
          aria-selected={name === chosen}
          aria-controls={name === chosen ? panelId(name) : undefined}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => choose(name)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
