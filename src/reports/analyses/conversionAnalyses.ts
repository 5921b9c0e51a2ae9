import { conversionAtAge, conversionByAge } from '../../analysis/conversion/conversionByAge';
import { conversionView, type ViewKind } from '../../analysis/conversion/conversionView';
import { crossStatistics } from '../../analysis/conversion/crossStatistics';
import { staleDeals } from '../../analysis/conversion/staleDeals';
import { funnelFacts } from '../../analysis/funnel/funnelFacts';
import { lossReasons } from '../../analysis/losses/lossReasons';
import { reasonGroups } from '../../analysis/losses/reasonGroups';
import { refusalFactors } from '../../analysis/losses/refusalFactors';
import { backtest } from '../../analysis/probability/backtest';
import { openProbabilities, type OpenProbability } from '../../analysis/probability/openProbabilities';
import { fitWinProbability, type ProbabilityColumn } from '../../analysis/probability/winProbability';
import { cycleLength } from '../../analysis/time/cycleLength';
import type { Deal } from '../../schema/records';
import { periodOf, type PeriodKind } from '../../schema/calendar';
import { dayText, lacking, withDays, type Given, type Lacking } from './given';
import { LONGEST_LIST } from './jsonReady';
import { rowsAtStage, rowsByOutcome } from './rowsText';

/** Ages, in days, at which the curve of conversion by age is read, besides its last one. */
const AGES = [30, 60, 90, 120, 180, 365];
/** So much of the closed deals teaches; the rest, which closed later, is the test. */
const TAUGHT = 0.75;

const FACTORS = [
  { name: 'segment', of: (deal: Deal) => deal.segment },
  { name: 'manager', of: (deal: Deal) => deal.manager },
  { name: 'event', of: (deal: Deal) => deal.event },
  { name: 'reason', of: (deal: Deal) => deal.reason },
];

/** R10: reasons of loss by stage. */
export function reasonsOfLoss({ journeys, stages }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  if (stages.length === 0) return lacking('no-stages');
  const groupOf = reasonGroups(journeys.map(({ deal }) => deal.reason));
  const found = lossReasons(journeys, stages, { groupOf });
  if (found.total === 0) return lacking('no-losses');
  if (found.untold === found.total) return lacking('no-reasons');
  // R10: from a reason and a stage to the deals.
  const rowsOf = ({ reason }: { reason: string | null }): string[] =>
    stages.map((_, place) => rowsAtStage(journeys, place + 1, { reason }).lost);
  return {
    ...found,
    lines: found.lines.map((line, place) => ({ ...line, rows: place < LONGEST_LIST ? rowsOf(line) : [] })),
  };
}

/** R17: which columns go with refusals. */
export function factorsOfRefusal({ deals }: Given): object | Lacking {
  if (deals.length === 0) return lacking('no-deals');
  const columns = FACTORS.map(({ name, of }) => ({ name, values: deals.map(of) })).filter(({ values }) =>
    values.some((value) => value !== null),
  );
  if (columns.length === 0) return lacking('no-columns');
  const outcomes = deals.map(({ outcome }) => outcome);
  return { factors: refusalFactors(outcomes, columns) };
}

/** R11, R16: conversion by period of start and by period of close. */
export function dynamics({ journeys, period }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  return {
    cohort: journeys.some(({ deal }) => deal.started !== null)
      ? viewOf(journeys, 'cohort', period)
      : lacking('no-start-dates'),
    activity: journeys.some(({ deal }) => deal.closed !== null)
      ? viewOf(journeys, 'activity', period)
      : lacking('no-close-dates'),
  };
}

function viewOf(journeys: Given['journeys'], view: ViewKind, period: PeriodKind): object {
  const found = conversionView(journeys, { view, period });
  const nameOf = ({ started, closed }: Deal): string | null => {
    const day = view === 'cohort' ? started : closed;
    return day === null ? null : periodOf(day, period);
  };
  const rowsOf = (name: string | null): object => {
    const { open, ...decided } = rowsByOutcome(journeys, { period: name }, { period: nameOf });
    return view === 'cohort' ? { ...decided, open } : decided;
  };
  return { ...found, lines: found.lines.map((line) => ({ ...line, rows: rowsOf(line.period) })) };
}

/** R14: managers by stages. */
export function managersByStages({ journeys, stages }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  if (stages.length === 0) return lacking('no-stages');
  if (journeys.every(({ deal }) => deal.manager === null)) return lacking('no-managers');
  const found = crossStatistics(funnelFacts(journeys, stages, { period: () => null }), stages);
  const cells = found.cells.map((cell, place) => {
    if (place >= LONGEST_LIST) return cell;
    return { ...cell, rows: rowsAtStage(journeys, cell.stage, { manager: cell.manager }) };
  });
  return { ...found, cells };
}

/** R15, R16: conversion by age, the curve and what it says at round ages. */
export function byAge({ journeys, asOf }: Given): object | Lacking {
  const found = conversionByAge(journeys, asOf);
  const { oldestClosed } = found;
  if (found.deals === 0) return lacking(journeys.length === 0 ? 'no-deals' : 'no-ages');
  if (oldestClosed === null) return lacking('nothing-closed');
  const ages = [...AGES.filter((age) => age < oldestClosed), oldestClosed];
  return { ...found, atAges: ages.map((age) => ({ age, ...valuesAt(conversionAtAge(found, age)) })) };
}

function valuesAt(line: ReturnType<typeof conversionAtAge>): object {
  if (line === null) return { won: 0, lost: 0, declined: 0, open: 1, wonInterval: null };
  const { won, lost, declined, open, wonInterval } = line;
  return { won, lost, declined, open, wonInterval };
}

/** R11: open deals older than any that closed. */
export function stale({ journeys, asOf }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  const found = staleDeals(journeys, asOf);
  if (found.open === 0 && found.oldestClosed === null) return lacking('no-ages');
  return { ...found, stale: withDays(found.stale, 'started') };
}

/** R52: days from start to end. */
export function cycles({ journeys, asOf }: Given): object | Lacking {
  if (journeys.length === 0) return lacking('no-deals');
  const found = cycleLength(journeys, asOf);
  return found.leftOut === journeys.length ? lacking('no-ages') : found;
}

/** The columns that the chance of winning looks at: of segment and manager, those that are there. */
function chanceColumns(deals: readonly Deal[]): ProbabilityColumn[] {
  return FACTORS.slice(0, 2).filter(({ of }) => deals.some((deal) => of(deal) !== null));
}

/** The chance of winning each open deal; none where nothing has closed. */
export function openChances({ journeys, stages, deals }: Given): OpenProbability[] {
  const columns = chanceColumns(deals);
  return openProbabilities(fitWinProbability(journeys, stages, { columns }), journeys, columns);
}

/** R56: the chance of winning each open deal, and how forecasts made so would have come out. */
export function chances(given: Given): object | Lacking {
  const { journeys, stages, deals } = given;
  if (journeys.length === 0) return lacking('no-deals');
  if (stages.length === 0) return lacking('no-stages');
  const columns = chanceColumns(deals);
  const model = fitWinProbability(journeys, stages, { columns });
  if (model.probability === null) return lacking('nothing-closed');
  const closed = deals
    .flatMap((deal) => (deal.outcome === 'open' ? [] : (deal.closed ?? [])))
    .sort((x, y) => x - y)
    .map(Math.floor);
  const date = closed[Math.floor(closed.length * TAUGHT)];
  return {
    won: model.won,
    closed: model.closed,
    probability: model.probability,
    columns: model.columns,
    stages: model.stages.map(({ stage, index, won, closed: count, probability, strengths }) => {
      return { stage, index, won, closed: count, probability, strengths };
    }),
    open: openProbabilities(model, journeys, columns),
    backtest: date === undefined ? lacking('no-close-dates') : tested(given, date, columns),
  };
}

function tested({ journeys, stages }: Given, date: number, columns: readonly ProbabilityColumn[]): object {
  const { model, tested: count, undated, stages: lines } = backtest(journeys, stages, { date, columns });
  return { date: dayText(date), learnedFrom: model.closed, tested: count, undated, stages: lines };
}
