import type { Dictionary } from '../i18n/dictionary';
import { dimensionOf, type Dimension } from './dimension';
import type { FactsColumn } from './factsSheet';
import type { ReportSetting } from './reportSetting';

/** The dimensions that every report can be cut by. */
export interface FactsDimensions {
  managers: Dimension;
  events: Dimension;
  periods: Dimension;
}

interface Dimensioned {
  manager: string | null;
  event: string | null;
  period: string | null;
}

export function factsDimensions(
  facts: readonly Dimensioned[],
  { texts, compare }: Pick<ReportSetting, 'texts' | 'compare'>,
): FactsDimensions {
  const of = (pick: (fact: Dimensioned) => string | null, blank: string) =>
    dimensionOf(facts.map(pick), blank, compare);
  return {
    managers: of((fact) => fact.manager, texts.report.noManager),
    events: of((fact) => fact.event, texts.report.noEvent),
    periods: of((fact) => fact.period, texts.report.noPeriod),
  };
}

export type DimensionKey = 'manager' | 'managerNo' | 'event' | 'eventNo' | 'period' | 'periodNo';

/** The columns of a facts table that carry its dimensions: each by name, for reading, and by number, for formulas. */
export function dimensionColumns<Row extends Dimensioned>(
  { managers, events, periods }: FactsDimensions,
  texts: Dictionary,
): Record<DimensionKey, FactsColumn<Row>> {
  const heads = texts.facts.columns;
  const name = (heading: string, dimension: Dimension, pick: (row: Row) => string | null) =>
    ({ heading, value: (row: Row) => dimension.nameOf(pick(row)), style: 'text', width: 22 }) as const;
  const number = (heading: string, dimension: Dimension, pick: (row: Row) => string | null) =>
    ({ heading, value: (row: Row) => dimension.numberOf(pick(row)), style: 'count', width: 12 }) as const;
  return {
    manager: name(heads.manager, managers, (row) => row.manager),
    managerNo: number(heads.managerNo, managers, (row) => row.manager),
    event: name(heads.event, events, (row) => row.event),
    eventNo: number(heads.eventNo, events, (row) => row.event),
    period: name(heads.period, periods, (row) => row.period),
    periodNo: number(heads.periodNo, periods, (row) => row.period),
  };
}

/** A column of counts or of money. */
export function measureColumn<Row>(
  heading: string,
  style: 'count' | 'money' | 'percent' | 'probability',
  value: (row: Row) => number,
): FactsColumn<Row> {
  return { heading, value, style, width: style === 'money' ? 16 : 12 };
}
