import type { ReportId } from '../../src/reports/model';

/** What can be chosen for a report before it is built. */
export type Parameter = 'period' | 'manager' | 'event' | 'goal';

export interface Card {
  report: ReportId;
  parameters: readonly Parameter[];
}

/** The reports in the order of the pane. */
export const CARDS: readonly Card[] = [
  { report: 'funnel', parameters: ['period', 'manager', 'event'] },
  { report: 'conversion', parameters: ['period', 'manager', 'event'] },
  { report: 'planAccuracy', parameters: ['goal', 'period', 'manager', 'event'] },
];
