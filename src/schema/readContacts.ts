import { toneOf } from './labels';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Contact } from './records';
import { isBlankCell } from './gridBlocks';

/** Reads the contacts. A row without a client is set aside; a tone in no word that we know is null, its text kept. */
export function readContacts(recognised: RecognisedList, books: NameBooks): Reading<Contact> {
  const reader = new ListReader<Contact>('contacts', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const client = reader.name('client', books.client);
    if (client === null) {
      reader.setAside('blank-key', 'client');
      continue;
    }
    const toneText = reader.text('tone');
    const cell = reader.cell('tone');
    reader.use({
      client,
      manager: reader.name('manager', books.manager),
      date: reader.date('date'),
      tone: toneText === null || isBlankCell(cell) ? null : toneOf(cell),
      toneText,
      nextStep: reader.text('nextStep'),
      nextDate: reader.date('nextDate'),
      note: reader.text('note'),
      learnedFrom: reader.text('learnedFrom'),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
