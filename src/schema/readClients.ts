import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Client } from './records';

/** Reads the list of clients. A row without a name, or with the name of an earlier row, is set aside. */
export function readClients(recognised: RecognisedList, books: NameBooks): Reading<Client> {
  const reader = new ListReader<Client>('clients', recognised);
  const seen = new Set<string>();
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const name = reader.name('client', books.client);
    if (name === null) {
      reader.setAside('blank-key', 'client');
    } else if (seen.has(name)) {
      reader.setAside('duplicate-key', 'client');
    } else {
      seen.add(name);
      reader.use({
        name,
        manager: reader.name('manager', books.manager),
        segment: reader.name('segment', books.segment),
        parent: reader.name('parent', books.client),
        personalRating: reader.number('personalRating'),
        row: reader.ref(),
      });
    }
  }
  return reader.reading();
}
