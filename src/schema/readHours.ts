import { hoursKindOf } from './labels';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { HoursEntry } from './records';

/**
 * Reads hours and money spent or planned (R43). A row that names neither a client, a project nor a manager is set aside, and so is
 * one without any figure.
 */
export function readHours(recognised: RecognisedList, books: NameBooks): Reading<HoursEntry> {
  const reader = new ListReader<HoursEntry>('hours', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const client = reader.name('client', books.client);
    const manager = reader.name('manager', books.manager);
    const project = reader.text('project');
    const hours = reader.number('hours');
    const money = reader.number('money');
    const plannedHours = reader.number('plannedHours');
    const plannedMoney = reader.number('plannedMoney');
    if (client === null && manager === null && project === null) {
      reader.setAside('blank-key', reader.has('client') ? 'client' : 'manager');
      continue;
    }
    if (hours === null && money === null && plannedHours === null && plannedMoney === null) {
      reader.setAside('unreadable-number', 'hours');
      continue;
    }
    const kindText = reader.text('kind');
    reader.use({
      client,
      manager,
      project,
      date: reader.date('date'),
      hours,
      kind: kindText === null ? null : hoursKindOf(reader.cell('kind')),
      kindText,
      money,
      plannedHours,
      plannedMoney,
      executive: reader.mark('executive'),
      junior: reader.mark('junior'),
      permitted: reader.mark('permitted'),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
