import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { StructuredClient, StructureItem } from '../../../src/dossier/structure/proposal';
import { fill } from '../../../src/i18n/template';
import type { PaneProps } from '../../paneProps';
import type { Structuring } from '../../state/dossierState';
import { plainName } from '../../../src/schema/plainName';
import { useStyles } from '../../styles';
import { Fold } from '../Fold';
import { isOff } from '../isOff';
import { FoundParts } from './FoundParts';
import { nameOf } from './nameOf';
import { TargetSelect } from './TargetSelect';
import { TargetTable } from './TargetTable';
import { targetOf, valueOfItem } from './targets';

interface ClientPreviewProps extends PaneProps {
  structuring: Structuring;
  client: StructuredClient;
  isOpen: boolean;
}

/** One client of a sheet: whether to make a dossier, under which name, and what of the sheet goes where. */
export function ClientPreview({ state, store, structuring, client, isOpen }: ClientPreviewProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const { proposal, choices } = structuring;
  const name = nameOf(client.name, choices.clients);
  const rename = (to: string | null) =>
    store.dossiers.decide({ ...choices, clients: { ...choices.clients, [client.name]: to } });
  const redirect = ({ id }: StructureItem, value: string) =>
    store.dossiers.decide({ ...choices, targets: { ...choices.targets, [id]: targetOf(value) } });
  const title = name ?? client.name;
  const summary = fill(words.summary, {
    client: title.trim() === '' ? words.nameless : title,
    count: String(client.items.length),
  });
  return (
    <div className={styles.card}>
      <Checkbox
        label={summary}
        checked={name !== null}
        disabled={isOff(state)}
        onChange={(_, { checked }) => rename(checked === true ? client.name : null)}
      />
      {name !== null && (
        <Fold title={words.preview} isOpen={isOpen}>
          <NameField state={state} name={name} rename={rename} />
          <TargetTable
            texts={state.texts}
            caption={summary}
            items={client.items}
            keyOf={({ id }) => id}
            found={(item) => <FoundParts state={state} store={store} proposal={proposal} item={item} />}
            goesTo={(item) => (
              <>
                <TargetSelect
                  state={state}
                  label={fill(words.target, {
                    label: item.label === '' ? words.noLabel : item.label,
                    cell: item.parts[0]?.from ?? '',
                  })}
                  value={valueOfItem(item, choices.targets)}
                  choose={(value) => redirect(item, value)}
                />
                {item.reason !== null && choices.targets[item.id] === undefined && (
                  <p className={styles.quiet}>{words.reasons[item.reason]}</p>
                )}
              </>
            )}
          />
        </Fold>
      )}
    </div>
  );
}

interface NameFieldProps extends Pick<PaneProps, 'state'> {
  name: string;
  rename: (name: string) => void;
}

function NameField({ state, name, rename }: NameFieldProps) {
  const words = state.texts.pane.dossiers.structuring;
  const wanted = plainName(name);
  const known = state.dossiers.survey?.clients.find((client) => plainName(client.name) === wanted);
  const isMissing = wanted === '';
  const hint = known ? (known.sheetId === null ? undefined : words.addsTo) : isMissing ? undefined : words.unknown;
  return (
    <Field label={words.name} hint={hint} validationMessage={isMissing ? words.nameMissing : undefined}>
      <Input value={name} disabled={isOff(state)} onChange={(_, { value }) => rename(value)} />
    </Field>
  );
}
