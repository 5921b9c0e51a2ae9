import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Activity } from './records';

/** Reads the written plans of clients (R44). A row without a client or without an activity is set aside. */
export function readActivities(recognised: RecognisedList, books: NameBooks): Reading<Activity> {
  const reader = new ListReader<Activity>('activities', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const client = reader.name('client', books.client);
    const activity = reader.text('activity');
    if (client === null || activity === null) {
      reader.setAside('blank-key', client === null ? 'client' : 'activity');
      continue;
    }
    reader.use({
      client,
      activity,
      date: reader.date('date'),
      responsible: reader.name('responsible', books.manager),
      approvedBy: reader.name('approvedBy', books.manager),
      done: reader.mark('done'),
      confirmed: reader.mark('confirmed'),
      valuableToUs: reader.mark('valuableToUs'),
      valuableToClient: reader.mark('valuableToClient'),
      money: reader.number('money'),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
