import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Competitor } from './records';

/** Reads the competitors at clients. A row without a client or without a competitor is set aside. */
export function readCompetitors(recognised: RecognisedList, books: NameBooks): Reading<Competitor> {
  const reader = new ListReader<Competitor>('competitors', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const client = reader.name('client', books.client);
    const competitor = reader.text('competitor');
    if (client === null || competitor === null) {
      reader.setAside('blank-key', client === null ? 'client' : 'competitor');
      continue;
    }
    reader.use({
      client,
      competitor,
      strengths: reader.text('strengths'),
      weaknesses: reader.text('weaknesses'),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
