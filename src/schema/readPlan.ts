import { isBlankCell } from './gridBlocks';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { PlanLine } from './records';

/** Reads the plan. A row whose period is blank or cannot be read is set aside; a blank budget is no budget, not zero. */
export function readPlan(recognised: RecognisedList, books: NameBooks): Reading<PlanLine> {
  const reader = new ListReader<PlanLine>('plan', recognised);
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const period = reader.date('period');
    if (period === null) {
      reader.setAside(isBlankCell(reader.cell('period')) ? 'blank-key' : 'unreadable-date', 'period');
      continue;
    }
    reader.use({
      client: reader.name('client', books.client),
      manager: reader.name('manager', books.manager),
      event: reader.name('event', books.event),
      period,
      planned: reader.number('planned'),
      refined: reader.number('refined'),
      actual: reader.number('actual'),
      ...(reader.has('currency') ? { currency: reader.currency('currency') } : {}),
      row: reader.ref(),
    });
  }
  return reader.reading();
}
