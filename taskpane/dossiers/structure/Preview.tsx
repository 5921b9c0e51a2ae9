import { Button } from '@fluentui/react-components';
import { fill } from '../../../src/i18n/template';
import type { PaneProps } from '../../paneProps';
import { Section } from '../../Section';
import type { Structuring } from '../../state/dossierState';
import { plainName } from '../../../src/schema/plainName';
import { useStyles } from '../../styles';
import { isOff } from '../isOff';
import { LimitedList } from '../LimitedList';
import { Aside } from './Aside';
import { ByLabel } from './ByLabel';
import { ClientPreview } from './ClientPreview';
import { nameOf } from './nameOf';

/** What of a sheet goes where, to be looked at and corrected before dossiers are made of it. */
export function Preview({ state, store, structuring }: PaneProps & { structuring: Structuring }) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const { proposal, choices } = structuring;
  const { sheet, kind, clients } = proposal;
  const names = clients.map(({ name }) => nameOf(name, choices.clients)).filter((name) => name !== null);
  const wanted = new Set(names.map(plainName));
  const isNameless = names.some((name) => name.trim() === '');
  return (
    <Section title={fill(words.previewOf, { sheet })}>
      {clients.length === 0 && <p className={styles.text}>{fill(words.nothing, { sheet })}</p>}
      {kind === 'cards' && <ByLabel state={state} store={store} structuring={structuring} />}
      <LimitedList
        items={clients}
        keyOf={({ name }) => name}
        texts={state.texts}
        draw={(client) => (
          <ClientPreview
            state={state}
            store={store}
            structuring={structuring}
            client={client}
            isOpen={clients.length === 1}
          />
        )}
      />
      <Aside state={state} store={store} proposal={proposal} />
      {isNameless && <p className={styles.text}>{words.nameMissing}</p>}
      {clients.length > 0 && wanted.size === 0 && <p className={styles.text}>{words.makesNone}</p>}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isOff(state) || isNameless || wanted.size === 0}
          onClick={() => void store.dossiers.structure()}
        >
          {fill(words.make, { count: String(wanted.size) })}
        </Button>
      </div>
    </Section>
  );
}
