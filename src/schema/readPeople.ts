import { sideOf } from './labels';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Person } from './records';

/**
 * Reads the people of clients and of account teams. A row without a client is set aside, and so is one that names neither a person
 * nor a role: a role without a person is a place to fill.
 */
export function readPeople(recognised: RecognisedList, books: NameBooks): Reading<Person> {
  const reader = new ListReader<Person>('people', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const client = reader.name('client', books.client);
    const person = reader.text('person');
    const role = reader.text('role');
    if (client === null || (person === null && role === null)) {
      reader.setAside('blank-key', client === null ? 'client' : 'person');
      continue;
    }
    reader.use({
      client,
      person,
      role,
      influence: reader.text('influence'),
      attitude: reader.text('attitude'),
      left: reader.mark('left'),
      lastContact: reader.date('lastContact'),
      side: sideOf(reader.text('side')),
      responsibility: reader.text('responsibility'),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
