import { Button } from '@fluentui/react-components';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { isOff } from './isOff';

/** What is done for many clients at once. */
export function ManyButtons({ state, store: { dossiers } }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers;
  const { survey } = state.dossiers;
  const off = isOff(state);
  const hasDossiers = (survey?.dossiers.length ?? 0) > 0;
  const hasKey = survey?.clients.some(({ isKey, sheetId }) => isKey && sheetId === null) === true;
  return (
    <Section title={words.many}>
      <div className={styles.row}>
        <Button
          appearance={hasKey ? 'primary' : 'secondary'}
          disabledFocusable={off || survey === null || survey.clients.length === 0}
          onClick={() => void dossiers.createKey()}
        >
          {words.createKey}
        </Button>
        <Button size="small" disabledFocusable={off || !hasDossiers} onClick={() => void dossiers.refreshAll()}>
          {words.refreshAll}
        </Button>
        <Button size="small" disabledFocusable={off} onClick={() => void dossiers.openFields()}>
          {words.fields}
        </Button>
        <Button size="small" disabledFocusable={off} onClick={() => dossiers.view('structure')}>
          {words.structure}
        </Button>
        <Button size="small" disabledFocusable={off || !hasDossiers} onClick={() => dossiers.view('split')}>
          {words.split}
        </Button>
      </div>
    </Section>
  );
}
