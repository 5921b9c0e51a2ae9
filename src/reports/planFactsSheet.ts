import type { PlanFact } from '../analysis/planning/planFacts';
import { dimensionColumns, factsDimensions, measureColumn } from './factsDimensions';
import { FactsSheet } from './factsSheet';
import type { ReportSetting } from './reportSetting';

/** The facts behind plan accuracy, and the dimensions that they are cut by. */
export function planFactsSheet(facts: readonly PlanFact[], setting: ReportSetting) {
  const { texts } = setting;
  const heads = texts.facts.columns;
  const dimensions = factsDimensions(facts, setting);
  const { factsSheet, sheet: report } = texts.plan;
  const count = (heading: string, value: (fact: PlanFact) => number) => measureColumn(heading, 'count', value);
  const money = (heading: string, value: (fact: PlanFact) => number) => measureColumn(heading, 'money', value);
  const sheet = new FactsSheet(
    { part: 'facts', sheet: factsSheet, report, table: 'KamPlanFacts' },
    {
      ...dimensionColumns<PlanFact>(dimensions, texts),
      lines: count(heads.lines, (fact) => fact.lines),
      refinedLines: count(heads.refinedLines, (fact) => fact.refinedKnown),
      actualLines: count(heads.actualLines, (fact) => fact.actualKnown),
      planned: money(heads.planned, (fact) => fact.planned),
      refined: money(heads.refined, (fact) => fact.refined),
      actual: money(heads.actual, (fact) => fact.actual),
    },
    setting,
  );
  return { sheet, ...dimensions };
}
