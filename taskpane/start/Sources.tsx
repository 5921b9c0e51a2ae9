import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { fill } from '../../src/i18n/template';
import type { SourceView } from '../../src/reports/overview';
import { ROLES, type Role } from '../../src/schema/mapping';
import { capitalised } from '../capitalised';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { toldRole, withRole } from '../state/settingsChanges';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';

/** The lists of the workbook with their rows, and what each is taken for. */
export function Sources({ state, store, sources }: PaneProps & { sources: readonly SourceView[] }) {
  const styles = useStyles();
  const words = state.texts.pane.sources;
  if (sources.length === 0) {
    return (
      <Section title={words.title}>
        <p className={styles.text}>{words.nothing}</p>
      </Section>
    );
  }
  return (
    <Section title={words.title}>
      {sources.every(({ role }) => role === null) && <p className={styles.text}>{words.noRoles}</p>}
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={`${source.name} ${source.role}`}>
            <Source state={state} store={store} source={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Source({ state, store, source }: PaneProps & { source: SourceView }) {
  const styles = useStyles();
  const id = useId();
  const { pane, roles } = state.texts;
  const { name, address, role, rowsRead, rowsUsed, rowsSetAside } = source;
  const counts = { address, rows: String(rowsRead), used: String(rowsUsed ?? 0), aside: String(rowsSetAside) };
  const chosenRole = toldRole(state.settings, name) ?? role ?? '';
  const choose = (chosen: string) =>
    void store.remember(withRole(state.settings, name, chosen === '' ? null : (chosen as Role)));
  return (
    <div className={styles.sentence}>
      <label className={styles.text} htmlFor={id}>
        <span aria-hidden>{fill(pane.sources.list, { list: name })}</span>
        <span className={styles.spoken}>{fill(pane.sources.role, { list: name })}</span>
      </label>
      <Select
        className={styles.select}
        id={id}
        size="small"
        value={chosenRole}
        disabled={isBusy(state)}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{pane.sources.none}</option>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {capitalised(roles[each])}
          </option>
        ))}
      </Select>
      <p className={`${styles.quiet} ${styles.wide}`}>
        {fill(rowsSetAside === 0 ? pane.sources.rows : pane.sources.used, counts)}
      </p>
    </div>
  );
}
