import { lifeCycleOf } from './labels';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Client } from './records';

/**
 * Reads the list of clients. A row without a name, or with the name of an earlier row, is set aside; of the latter only the manager is
 * remembered, because who may see a client's dossier must not depend on which row stands first.
 */
export function readClients(recognised: RecognisedList, books: NameBooks): Reading<Client> {
  const reader = new ListReader<Client>('clients', recognised);
  const seen = new Map<string, Client>();
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const name = reader.name('client', books.client);
    if (name === null) {
      reader.setAside('blank-key', 'client');
      continue;
    }
    const manager = reader.name('manager', books.manager);
    const first = seen.get(name);
    if (first) {
      reader.setAside('duplicate-key', 'client');
      if (manager !== null && manager !== first.manager) (first.otherManagers ??= []).push(manager);
      continue;
    }
    const client: Client = {
      name,
      manager,
      segment: reader.name('segment', books.segment),
      parent: reader.name('parent', books.client),
      personalRating: reader.number('personalRating'),
      ...keyFieldsOf(reader),
      row: reader.ref(),
    };
    seen.set(name, client);
    reader.use(client);
  }
  return reader.reading();
}

type KeyFields = Omit<Client, 'name' | 'manager' | 'segment' | 'parent' | 'personalRating' | 'row' | 'otherManagers'>;

// What only the choice and care of key clients ask for; a field without a column is left out.
function keyFieldsOf(reader: ListReader<Client>): KeyFields {
  const found: KeyFields = {};
  if (reader.has('need')) found.need = reader.level('need');
  if (reader.has('relationship')) found.relationship = reader.level('relationship');
  if (reader.has('relationshipStage')) found.relationshipStage = reader.text('relationshipStage');
  if (reader.has('lifeCycle')) {
    found.lifeCycleText = reader.text('lifeCycle');
    found.lifeCycle = found.lifeCycleText === null ? null : lifeCycleOf(found.lifeCycleText);
  }
  if (reader.has('decision')) found.decision = reader.text('decision');
  if (reader.has('decidedBy')) found.decidedBy = reader.text('decidedBy');
  for (const field of ['potential', 'cost', 'plannedHours', 'plannedMoney'] as const) {
    if (reader.has(field)) found[field] = reader.number(field);
  }
  for (const field of ['imageMaker', 'expert', 'beachhead'] as const) {
    if (reader.has(field)) found[field] = reader.mark(field);
  }
  for (const field of ['reviewed', 'decidedOn'] as const) {
    if (reader.has(field)) found[field] = reader.date(field);
  }
  return found;
}
