import { emptyNameBooks } from './nameBook';
import { readActivities } from './readActivities';
import { readClients } from './readClients';
import { readCompetitors } from './readCompetitors';
import { readContacts } from './readContacts';
import { readDeals, type StageDateColumn } from './readDeals';
import { readEvents } from './readEvents';
import { readHours } from './readHours';
import type { Records } from './reading';
import { readPeople } from './readPeople';
import { readPlan } from './readPlan';
import { readStages } from './readStages';
import { readTeams } from './readTeams';
import type { Role } from './mapping';
import type { RecognisedList, Recognition } from './recognition';
import type { Outcome } from './records';
import { withoutDateWords } from './scoreHeader';
import { stageVocabulary, type StageVocabulary } from './stageVocabulary';

/**
 * Reads the records of every recognised list.
 *
 * Nothing is dropped silently: a row that cannot be used is set aside with its cell and the reason, a field that cannot be read is
 * an issue. In every reading rowsRead = rowsUsed + setAside.length.
 */
export function readRecords(recognition: Recognition): Records {
  const { mapping, stageNames } = recognition;
  const listOf = (role: Role): RecognisedList | null => recognition.lists.find((one) => one.role === role) ?? null;
  const read = <T>(role: Role, reader: (list: RecognisedList) => T): T | null => {
    const list = listOf(role);
    return list === null ? null : reader(list);
  };
  const books = emptyNameBooks();
  const outcomes: Record<string, Outcome> = { ...mapping.events?.outcomes, ...mapping.deals?.outcomes };
  const vocabulary = stageVocabulary(stageNames, outcomes);
  const clients = read('clients', (list) => readClients(list, books));
  const teams = read('teams', (list) => readTeams(list, books));
  const stages = read('stages', readStages);
  const stageDates = stageDateColumns(recognition, listOf('deals'), vocabulary);
  const deals = read('deals', (list) =>
    readDeals(list, {
      books,
      vocabulary,
      stageCount: stageNames.length,
      stageDates,
      clients: new Map(clients?.records.map((client) => [client.name, client])),
    }),
  );
  const has = (field: string): boolean => deals?.columns[field] !== undefined;
  return {
    deals,
    events: read('events', (list) => readEvents(list, books, vocabulary)),
    clients,
    plan: read('plan', (list) => readPlan(list, books)),
    stages,
    teams,
    contacts: read('contacts', (list) => readContacts(list, books)),
    activities: read('activities', (list) => readActivities(list, books)),
    hours: read('hours', (list) => readHours(list, books)),
    people: read('people', (list) => readPeople(list, books)),
    competitors: read('competitors', (list) => readCompetitors(list, books)),
    stageNames,
    stageOrderFrom: recognition.stageOrderFrom,
    stageDateColumns:
      stageDates.length === 0 ? null : stageNames.map((_, index) => stageDates.some((one) => one.stage === index)),
    logReading: mapping.events?.reading ?? null,
    datesReading: mapping.deals?.reading ?? null,
    hasPlanned: has('planned'),
    hasRefined: has('refined'),
    hasActual: has('actual'),
    hasStarted: has('started'),
    hasClosed: has('closed'),
    hasLastStage: has('lastStage'),
    hasReason: has('reason'),
  };
}

// Each column of dates finds its stage by its header; a told column called otherwise takes the stage of the same place.
function stageDateColumns(
  { mapping, stageNames }: Recognition,
  deals: RecognisedList | null,
  vocabulary: StageVocabulary,
): StageDateColumn[] {
  const headers = mapping.deals?.stageDates ?? [];
  return headers.flatMap((header, place): StageDateColumn[] => {
    const column = deals?.list.headers.find((one) => one.text === header && !one.duplicate)?.column;
    if (column === undefined) return [];
    for (const name of [header, withoutDateWords(header)]) {
      const meaning = vocabulary(name, 'stage');
      if (meaning.kind === 'stage') return [{ column, stage: stageNames.indexOf(meaning.stage), outcome: null }];
      if (meaning.kind === 'outcome' && meaning.outcome !== 'open') {
        return [{ column, stage: null, outcome: meaning.outcome }];
      }
    }
    return place < stageNames.length ? [{ column, stage: place, outcome: null }] : [];
  });
}
