import type { FunnelFact } from '../analysis/funnel/funnelFacts';
import { dimensionColumns, factsDimensions, measureColumn } from './factsDimensions';
import { FactsSheet } from './factsSheet';
import type { ReportSetting } from './reportSetting';

/** The facts behind the funnel, and the dimensions that they are cut by. */
export function funnelFactsSheet(facts: readonly FunnelFact[], stages: readonly string[], setting: ReportSetting) {
  const { texts } = setting;
  const heads = texts.facts.columns;
  const dimensions = factsDimensions(facts, setting);
  const { factsSheet, sheet: report } = texts.funnel;
  const count = (heading: string, value: (fact: FunnelFact) => number) => measureColumn(heading, 'count', value);
  const money = (heading: string, value: (fact: FunnelFact) => number) => measureColumn(heading, 'money', value);
  const sheet = new FactsSheet(
    { part: 'facts', sheet: factsSheet, report, table: 'KamFunnelFacts' },
    {
      ...dimensionColumns<FunnelFact>(dimensions, texts),
      stage: { heading: heads.stage, value: (fact) => stages[fact.stage - 1] ?? '', style: 'text', width: 22 },
      stageNo: count(heads.stageNo, (fact) => fact.stage),
      entered: count(heads.entered, (fact) => fact.entered),
      passed: count(heads.passed, (fact) => fact.passed),
      lost: count(heads.lost, (fact) => fact.lost),
      declined: count(heads.declined, (fact) => fact.declined),
      open: count(heads.open, (fact) => fact.open),
      moneyEntered: money(heads.moneyEntered, (fact) => fact.moneyEntered),
      moneyPassed: money(heads.moneyPassed, (fact) => fact.moneyPassed),
      moneyLost: money(heads.moneyLost, (fact) => fact.moneyLost),
      moneyOpen: money(heads.moneyOpen, (fact) => fact.moneyOpen),
    },
    setting,
  );
  return { sheet, ...dimensions };
}
