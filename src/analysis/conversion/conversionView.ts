import { periodOf, type PeriodKind } from '../../schema/calendar';
import type { Deal } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { conversionFacts, type DealOutcome } from './conversionFacts';
import { addFact, emptySum, figuresOf, type ConversionFigures, type ConversionSum } from './conversionFigures';
import type { SlicePart } from './conversionTests';

/** Cohort: by the day a deal started, open ones included. Activity: by the day it closed, so open ones have no place in it. */
export type ViewKind = 'cohort' | 'activity';

/** Conversion of one period, and of one value of a dimension. */
export interface ConversionViewLine extends ConversionFigures {
  /** The period's name; null: the day that the view goes by is not told. */
  period: string | null;
  /** All of them, or one value of the dimension asked for. */
  part: SlicePart;
  /** Worked and not closed: a young cohort has many, and its rate is not yet what it will be. */
  open: number;
}

export interface ConversionView {
  view: ViewKind;
  /** By period, blank last; within a period the whole first, then the values by name. */
  lines: ConversionViewLine[];
  /** Deals in the lines. */
  counted: number;
  /** Open deals that the activity view leaves out. */
  openLeftOut: number;
  /** Deals counted without a period, because the day is not told. */
  undated: number;
}

export interface ConversionViewOptions {
  view: ViewKind;
  period: PeriodKind;
  /** Splits every period, too, by a dimension (manager, segment, event). */
  dimension?: (deal: Deal) => string | null;
}

/**
 * Conversion by period (R11, R16), in one of two views that answer different questions: a cohort says what came of the deals that
 * started then; activity says what was decided then, whenever it had started.
 *
 * @param deals each deal with its outcome; journeys do
 * @example started in 2017-01, won in 2017-03 // cohort view: 2017-01; activity view: 2017-03
 */
export function conversionView(
  deals: readonly DealOutcome[],
  { view, period, dimension }: ConversionViewOptions,
): ConversionView {
  const counted = view === 'cohort' ? deals : deals.filter(({ outcome }) => outcome !== 'open');
  const dayOf = (deal: Deal): number | null => (view === 'cohort' ? deal.started : deal.closed);
  const nameOf = (deal: Deal): string | null => {
    const day = dayOf(deal);
    return day === null ? null : periodOf(day, period);
  };
  // The facts know managers, events and periods; the dimension takes the manager's place, whatever it is.
  const facts = conversionFacts(
    counted.map(({ deal, outcome }) => ({
      deal: { ...deal, manager: dimension?.(deal) ?? null, event: null },
      outcome,
    })),
    { period: nameOf },
  );
  const periods = new Map<string | null, { whole: ConversionSum; values: [string | null, ConversionSum][] }>();
  for (const fact of facts) {
    let own = periods.get(fact.period);
    if (own === undefined) periods.set(fact.period, (own = { whole: emptySum(), values: [] }));
    const sum = emptySum();
    addFact(sum, fact);
    addFact(own.whole, fact);
    if (dimension !== undefined) own.values.push([fact.manager, sum]);
  }
  const lines = [...periods]
    .sort(([x], [y]) => compareBlankLast(x, y))
    .flatMap(([name, { whole, values }]) => [
      lineOf(name, { kind: 'all' }, whole),
      ...values.map(([value, sum]) => lineOf(name, { kind: 'value', value }, sum)),
    ]);
  return {
    view,
    lines,
    counted: counted.length,
    openLeftOut: deals.length - counted.length,
    undated: counted.filter(({ deal }) => dayOf(deal) === null).length,
  };
}

function lineOf(period: string | null, part: SlicePart, sum: ConversionSum): ConversionViewLine {
  return { period, part, ...figuresOf(sum), open: sum.worked - sum.closed };
}
