import { useMemo } from 'react';
import { fill } from '../../src/i18n/template';
import type { DossierSurvey } from '../../src/workbook/surveyDossiers';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { ClientLine } from './ClientLine';
import { ContactCalendar } from './ContactCalendar';
import { DossierCard } from './DossierCard';
import { Fold } from './Fold';
import { LimitedList } from './LimitedList';
import { ManyButtons } from './ManyButtons';

/** What is done for many clients, the dossiers with those to be reviewed first, the clients that have none, and the calendar of contacts. */
export function DossierLists({ state, store }: PaneProps) {
  const { survey } = state.dossiers;
  return (
    <>
      <ManyButtons state={state} store={store} />
      {survey && <Lists state={state} store={store} survey={survey} />}
    </>
  );
}

function Lists({ state, store, survey }: PaneProps & { survey: DossierSurvey }) {
  const styles = useStyles();
  const { texts } = state;
  const words = texts.pane.dossiers;
  const { dossiers, clients } = survey;
  const without = useMemo(() => {
    const left = clients.filter(({ sheetId }) => sheetId === null);
    return [...left.filter(({ isKey }) => isKey), ...left.filter(({ isKey }) => !isKey)];
  }, [clients]);
  return (
    <>
      <Section title={fill(words.title, { count: String(dossiers.length) })}>
        {dossiers.length === 0 && <p className={styles.text}>{clients.length === 0 ? words.noClients : words.none}</p>}
        <LimitedList
          items={dossiers}
          keyOf={({ sheetId }) => sheetId}
          texts={texts}
          draw={(dossier) => <DossierCard state={state} store={store} dossier={dossier} />}
        />
        {without.length > 0 && (
          <Fold title={fill(words.without, { count: String(without.length) })}>
            <LimitedList
              items={without}
              keyOf={({ name }) => name}
              texts={texts}
              draw={(client) => <ClientLine state={state} store={store} client={client} />}
            />
          </Fold>
        )}
      </Section>
      <ContactCalendar state={state} store={store} survey={survey} />
    </>
  );
}
