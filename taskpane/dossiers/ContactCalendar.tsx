import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ListedContact } from '../../src/dossier/dossierList';
import { fill } from '../../src/i18n/template';
import type { DossierSurvey } from '../../src/workbook/surveyDossiers';
import { dayText } from '../dayText';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { Fold } from './Fold';
import { LimitedList } from './LimitedList';

const GROUPS = ['overdue', 'due', 'paused', 'never', 'undated'] as const;
type Group = (typeof GROUPS)[number];

/** Groups that are open from the beginning. */
const OPEN: readonly Group[] = ['overdue', 'due'];

/** Whom to contact, whom to leave alone and until when, and which next steps have no date. */
export function ContactCalendar({ state, store, survey }: PaneProps & { survey: DossierSurvey }) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.contacts;
  const { contacts, hasContacts } = survey;
  const groups = useMemo(
    () => GROUPS.map((group) => ({ group, lines: contacts.filter((contact) => isIn(group, contact)) })),
    [contacts],
  );
  const isFine = groups.every(({ lines }) => lines.length === 0);
  return (
    <Section title={words.title}>
      {!hasContacts && <p className={styles.text}>{words.noList}</p>}
      {hasContacts && contacts.length === 0 && <p className={styles.text}>{words.nobody}</p>}
      {hasContacts && contacts.length > 0 && isFine && <p className={styles.text}>{words.allFine}</p>}
      {hasContacts &&
        groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ group, lines }) => (
            <Fold key={group} title={fill(words[group], { count: String(lines.length) })} isOpen={OPEN.includes(group)}>
              <LimitedList
                items={lines}
                keyOf={({ client }) => client}
                texts={state.texts}
                draw={(contact) => <ContactLine state={state} store={store} group={group} contact={contact} />}
              />
            </Fold>
          ))}
    </Section>
  );
}

function isIn(group: Group, { status, nextStep, nextDate }: ListedContact): boolean {
  return group === 'undated' ? nextStep !== null && nextDate === null : status === group;
}

function ContactLine({ state, store, group, contact }: PaneProps & { group: Group; contact: ListedContact }) {
  const styles = useStyles();
  const { client } = contact;
  const facts = contactFacts(group, contact, state);
  const hasDossier = state.dossiers.survey?.dossiers.some((one) => one.client === client) === true;
  return (
    <>
      {hasDossier ? (
        <Link as="button" onClick={() => void store.dossiers.open(client)}>
          {client}
        </Link>
      ) : (
        <span className={styles.text}>{client}</span>
      )}
      {facts.length > 0 && <p className={styles.quiet}>{facts.join('; ')}</p>}
    </>
  );
}

/** What the calendar says of a client in a group. */
export function contactFacts(
  group: Group,
  { due, nextStep, nextDate, manager }: ListedContact,
  { texts, language }: Pick<PaneProps['state'], 'texts' | 'language'>,
): string[] {
  const words = texts.pane.dossiers.contacts;
  const facts: string[] = [];
  const sentence = { overdue: words.wasDue, due: words.isDue, paused: words.until, never: null, undated: null }[group];
  if (sentence !== null && due !== null) facts.push(fill(sentence, { date: dayText(due, language) }));
  if (nextStep !== null && nextDate === null) facts.push(fill(words.step, { step: nextStep }));
  if (nextStep !== null && nextDate !== null) {
    facts.push(fill(words.stepOn, { step: nextStep, date: dayText(nextDate, language) }));
  }
  if (manager !== null) facts.push(fill(words.manager, { name: manager }));
  return facts;
}
