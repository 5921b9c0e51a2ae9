import { Field, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { find, searchIndex } from '../../src/dossier/search';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { plainName } from '../../src/schema/plainName';
import { useStyles } from '../styles';
import { ClientLine } from './ClientLine';
import { DossierCard } from './DossierCard';
import { FoundList, optionId } from './FoundList';

/** Results shown at once. */
const MOST = 10;

/** Finds a client as one types; the one that is chosen is shown below, and opened if it has a dossier. */
export function ClientSearch({ state, store }: PaneProps) {
  const styles = useStyles();
  const list = useId();
  const words = state.texts.pane.dossiers;
  const { survey, typed, chosen } = state.dossiers;
  const clients = survey?.clients;
  const index = useMemo(() => searchIndex(clients ?? []), [clients]);
  const settled = useDeferredValue(typed);
  const search = (text: string) => find(index, text, MOST + 1);
  // One more than is shown tells whether there are more.
  const all = useMemo(() => (chosen === null ? find(index, settled, MOST + 1) : []), [index, settled, chosen]);
  const found = all.slice(0, MOST);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, found.length - 1);
  const createButton = useRef<HTMLButtonElement>(null);
  const isChoosing = useRef(false);
  useEffect(() => {
    if (isChoosing.current) createButton.current?.focus();
    isChoosing.current = false;
  }, [chosen]);

  const choose = (client: string) => {
    isChoosing.current = true;
    void store.dossiers.choose(client);
  };
  const type = (text: string) => {
    setWanted(0);
    store.dossiers.type(text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0) setWanted((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      // Whoever types faster than the list is drawn means what was typed.
      const first = settled === typed ? found[active] : search(typed)[0];
      if (chosen === null && first) choose(first.entry.name);
      else if (chosen !== null) choose(chosen);
    } else if (event.key === 'Escape' && typed !== '') type('');
    else return;
    event.preventDefault();
  };

  const isAsking = survey !== null && chosen === null && settled.trim() !== '';
  const count = { count: String(found.length) };
  const told = found.length === 0 ? words.notFound : fill(all.length > MOST ? words.foundMore : words.found, count);
  return (
    <div className={styles.section}>
      <Field label={words.search} hint={words.searchHint}>
        <SearchBox
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={found.length > 0 ? list : undefined}
          aria-activedescendant={found.length > 0 ? optionId(list, active) : undefined}
          autoComplete="off"
          value={typed}
          onChange={(_, { value }) => type(value)}
          onKeyDown={press}
        />
      </Field>
      <p className={styles.quiet} role="status">
        {isAsking ? told : ''}
      </p>
      {found.length > 0 && <FoundList id={list} found={found} active={active} texts={state.texts} choose={choose} />}
      {chosen !== null && <Chosen state={state} store={store} name={chosen} createButton={createButton} />}
    </div>
  );
}

interface ChosenProps extends PaneProps {
  name: string;
  createButton: React.Ref<HTMLButtonElement>;
}

/** The client that was chosen, with what can be done. */
function Chosen({ state, store, name, createButton }: ChosenProps) {
  const styles = useStyles();
  const { survey } = state.dossiers;
  if (!survey) return null;
  const wanted = plainName(name);
  const dossier = survey.dossiers.find((one) => plainName(one.client) === wanted);
  if (dossier) return <DossierCard state={state} store={store} dossier={dossier} />;
  const client = survey.clients.find((one) => plainName(one.name) === wanted);
  if (client) return <ClientLine state={state} store={store} client={client} createButton={createButton} />;
  return <p className={styles.quiet}>{state.texts.pane.dossiers.notFound}</p>;
}
