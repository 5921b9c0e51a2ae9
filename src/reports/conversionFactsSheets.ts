import type { ConversionFact } from '../analysis/conversion/conversionFacts';
import type { ConversionTest, SlicePart } from '../analysis/conversion/conversionTests';
import type { Dimension } from './dimension';
import { dimensionColumns, factsDimensions, measureColumn } from './factsDimensions';
import { FactsSheet, type FactsColumn } from './factsSheet';
import type { ReportSetting } from './reportSetting';

/** The facts behind conversion, the tests of every slice, and the dimensions that they are cut by. */
export function conversionFactsSheets(facts: readonly ConversionFact[], setting: ReportSetting) {
  const { texts } = setting;
  const heads = texts.facts.columns;
  const dimensions = factsDimensions(facts, setting);
  const { managers, events, periods } = dimensions;
  const { factsSheet, testsSheet, sheet: report } = texts.conversion;
  const count = (heading: string, value: (fact: ConversionFact) => number) => measureColumn(heading, 'count', value);
  const money = (heading: string, value: (fact: ConversionFact) => number) => measureColumn(heading, 'money', value);
  const sheet = new FactsSheet(
    { part: 'facts', sheet: factsSheet, report, table: 'KamConversionFacts' },
    {
      ...dimensionColumns<ConversionFact>(dimensions, texts),
      worked: count(heads.worked, (fact) => fact.worked),
      closed: count(heads.closed, (fact) => fact.closed),
      won: count(heads.won, (fact) => fact.won),
      moneyWon: money(heads.moneyWon, (fact) => fact.moneyWon),
      budgets: count(heads.budgets, (fact) => fact.moneyPlannedKnown),
      moneyWorked: money(heads.moneyWorked, (fact) => fact.moneyWorked),
    },
    setting,
  );

  type Test = ConversionTest;
  // 0 stands for all of a dimension, as in the slicers.
  const sliceNumber = (heading: string, dimension: Dimension, part: (test: Test) => SlicePart) =>
    measureColumn(heading, 'count', (test: Test) => {
      const slice = part(test);
      return slice.kind === 'all' ? 0 : dimension.numberOf(slice.value);
    });
  const sliceName = (
    heading: string,
    dimension: Dimension,
    part: (test: Test) => SlicePart,
    all: string,
  ): FactsColumn<Test> => ({
    heading,
    value: (test) => {
      const slice = part(test);
      return slice.kind === 'all' ? all : dimension.nameOf(slice.value);
    },
    style: 'text',
    width: 22,
  });
  const tests = new FactsSheet(
    { part: 'tests', sheet: testsSheet, report, table: 'KamConversionTests' },
    {
      manager: {
        heading: heads.manager,
        value: (test: Test) => managers.nameOf(test.manager),
        style: 'text',
        width: 22,
      },
      managerNo: measureColumn(heads.managerNo, 'count', (test: Test) => managers.numberOf(test.manager)),
      event: sliceName(heads.event, events, (test) => test.event, texts.report.allEvents),
      eventNo: sliceNumber(heads.eventNo, events, (test) => test.event),
      period: sliceName(heads.period, periods, (test) => test.period, texts.report.allPeriods),
      periodNo: sliceNumber(heads.periodNo, periods, (test) => test.period),
      tested: measureColumn(heads.tested, 'count', () => 1),
      p: measureColumn(heads.p, 'probability', (test: Test) => test.pValue),
      pHolm: measureColumn(heads.pHolm, 'probability', (test: Test) => test.pHolm),
      shrunk: measureColumn(heads.shrunk, 'percent', (test: Test) => test.shrunkRate),
    },
    setting,
  );
  return { sheet, tests, ...dimensions };
}
