import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { StageEvent } from './records';
import type { StageVocabulary } from './stageVocabulary';

/**
 * Reads the stage log. A line needs a deal or a client, and a stage or an outcome that is known; one that lacks them is set aside. A
 * date that cannot be read leaves the line without one.
 */
export function readEvents(
  recognised: RecognisedList,
  books: NameBooks,
  vocabulary: StageVocabulary,
): Reading<StageEvent> {
  const reader = new ListReader<StageEvent>('events', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const deal = reader.text('deal');
    const client = reader.name('client', books.client);
    const label = reader.text('stage');
    if (deal === null && client === null) {
      reader.setAside('blank-key', reader.has('deal') ? 'deal' : 'client');
      continue;
    }
    const meaning = label === null ? null : vocabulary(label, 'stage');
    const isOpen = meaning?.kind === 'outcome' && meaning.outcome === 'open';
    if (meaning === null || meaning.kind === 'unknown' || isOpen) {
      reader.setAside(isOpen ? 'unknown-outcome' : 'unknown-stage', 'stage');
      continue;
    }
    reader.use({
      deal,
      client,
      event: reader.name('event', books.event),
      stage: meaning.kind === 'stage' ? meaning.stage : null,
      outcome: meaning.kind === 'outcome' && meaning.outcome !== 'open' ? meaning.outcome : null,
      date: reader.date('date'),
      manager: reader.name('manager', books.manager),
      amount: reader.number('amount'),
      reason: reader.name('reason', books.reason),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
