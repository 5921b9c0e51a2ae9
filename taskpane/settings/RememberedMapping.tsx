import { Button } from '@fluentui/react-components';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { toldCount, withoutMapping } from '../state/settingsChanges';
import { useStyles } from '../styles';

/** How much the workbook remembers of its lists, and the way to forget it. */
export function RememberedMapping({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.settings;
  const count = toldCount(state.settings);
  return (
    <Section title={words.mapping}>
      <p className={styles.text}>{fill(words.mappingWhy, { count: String(count) })}</p>
      <div className={styles.row}>
        <Button
          disabledFocusable={count === 0 || state.isLooking}
          onClick={() => void store.remember(withoutMapping(state.settings))}
        >
          {words.forget}
        </Button>
      </div>
    </Section>
  );
}
