import type { ConversionFact } from '../analysis/conversion/conversionFacts';
import type { ConversionTest, SlicePart } from '../analysis/conversion/conversionTests';
import { concatenation, fill, textConstant } from '../i18n/template';
import { dimensionOf, type Dimension } from './dimension';
import { FactsSheet } from './factsSheet';
import type { Block, CellStyle, Report } from './model';
import { fixed, fixedBlock, inRow } from './references';
import { placeReconciliation } from './reconciliation';
import type { ReportSetting } from './reportSetting';
import { SheetBuilder } from './sheetBuilder';
import { placeSlicer } from './slicers';
import { percentText, ratio, wilsonFormula } from './statisticsFormulas';
import { widthFor } from './widthFor';

export interface ConversionReportInput {
  facts: readonly ConversionFact[];
  tests: readonly ConversionTest[];
  /** Managers in the order of the table: best shrunken rate first. Null stands for deals without a manager. */
  managers: readonly (string | null)[];
  remarks: readonly string[];
  findings: Report['findings'];
}

const COLUMNS = [
  'no',
  'manager',
  'worked',
  'closed',
  'won',
  'rate',
  'closedRate',
  'low',
  'high',
  'shrunk',
  'p',
  'pHolm',
  'verdict',
  'moneyWon',
  'moneyWorked',
  'moneyRate',
  'perWorked',
  'averageDeal',
  'rankCount',
  'rankMoney',
] as const;
type Column = (typeof COLUMNS)[number];

const WIDTHS: Record<Column, number> = {
  no: 5,
  manager: 26,
  worked: 11,
  closed: 11,
  won: 11,
  rate: 11,
  closedRate: 11,
  low: 10,
  high: 10,
  shrunk: 11,
  p: 10,
  pHolm: 10,
  verdict: 20,
  moneyWon: 15,
  moneyWorked: 15,
  moneyRate: 11,
  perWorked: 13,
  averageDeal: 13,
  rankCount: 9,
  rankMoney: 9,
};

const HEADER = 7;
const FIRST = HEADER + 1;
const WORK = COLUMNS.length + 2;

/**
 * Conversion by manager, by count and by money, each manager compared honestly with the rest of the company (R12, R13, R15). Counts,
 * rates, intervals and ranks are native formulas over the facts; p-values and shrunken rates of every slice stand in a second facts
 * table and are looked up.
 */
export function conversionReport(input: ConversionReportInput, setting: ReportSetting): Report {
  const { texts } = setting;
  const words = texts.conversion;
  const facts = conversionFactsSheets(input, setting);
  const sheet = new SheetBuilder({ part: 'report', name: words.sheet, tabColor: '#107C10' });
  const size = input.managers.length;
  const last = FIRST + size - 1;
  const total = last + 1;
  const at = (column: Column, row: number) => inRow(row, COLUMNS.indexOf(column));
  const block = (column: Column): Block => ({ row: FIRST, column: COLUMNS.indexOf(column), rows: size, columns: 1 });
  const all = (column: Column) => fixedBlock(block(column));

  sheet.text(0, WORK, texts.report.workings, 'label').width(WORK, 22);
  const z = fixed(1, WORK + 1);
  sheet.text(1, WORK, texts.report.normalQuantile, 'working').number(1, WORK + 1, setting.z, 'working');

  const slicers = [
    {
      key: 'managerNo',
      label: texts.report.manager,
      all: texts.report.allManagers,
      dimension: facts.managers,
      column: 1,
    },
    { key: 'eventNo', label: texts.report.event, all: texts.report.allEvents, dimension: facts.events, column: 2 },
    { key: 'periodNo', label: texts.report.period, all: texts.report.allPeriods, dimension: facts.periods, column: 4 },
  ] as const;
  const [byManager, byEvent, byPeriod] = slicers.map((slicer, index) =>
    placeSlicer(sheet, { ...slicer, row: HEADER - 2 }, { row: HEADER + 1, column: WORK + 6 + index }, texts),
  ) as [PlacedSlicer, PlacedSlicer, PlacedSlicer];
  const sliced = [['eventNo', byEvent.criterion] as const, ['periodNo', byPeriod.criterion] as const];

  COLUMNS.forEach((column, index) => {
    const picked = slicers.find((slicer) => slicer.column === index)?.all ?? '';
    const width = widthFor(
      WIDTHS[column],
      words.columns[column],
      picked,
      column === 'verdict' ? words.notDistinguishable : '',
    );
    sheet.text(HEADER, index, words.columns[column], 'header').width(index, width);
  });
  sheet.height(HEADER, 46).height(HEADER - 3, 26);

  const rates = (row: number, styles: { count: CellStyle; percent: CellStyle; money: CellStyle }) => {
    const put = (column: Column, expression: string, style: CellStyle) =>
      sheet.formula(row, COLUMNS.indexOf(column), expression, style);
    put('rate', ratio(at('won', row), at('worked', row)), styles.percent);
    put('closedRate', ratio(at('won', row), at('closed', row)), styles.percent);
    put('low', wilsonFormula('low', at('won', row), at('closed', row), z), styles.percent);
    put('high', wilsonFormula('high', at('won', row), at('closed', row), z), styles.percent);
    const moneyRate = ratio(at('moneyWon', row), at('moneyWorked', row));
    put('moneyRate', `IF(ISNUMBER(${at('moneyWorked', row)}),${moneyRate},"")`, styles.percent);
    put('perWorked', ratio(at('moneyWon', row), at('worked', row)), styles.money);
    put('averageDeal', ratio(at('moneyWon', row), at('won', row)), styles.money);
  };

  input.managers.forEach((manager, index) => {
    const row = FIRST + index;
    const number = facts.managers.numberOf(manager);
    const name = facts.managers.labels[number - 1] ?? '';
    const put = (column: Column, expression: string, style: CellStyle) =>
      sheet.formula(row, COLUMNS.indexOf(column), expression, style);
    sheet.number(row, 0, index + 1, 'ordinal').text(row, 1, name, 'text');
    sheet.number(row, WORK, number, 'working');
    const criteria = [['managerNo', inRow(row, WORK)] as const, ...sliced];
    for (const measure of ['worked', 'closed', 'won'] as const)
      put(measure, facts.sheet.sum(measure, criteria), 'count');
    for (const measure of ['moneyWon', 'moneyWorked'] as const)
      put(measure, facts.sheet.sum(measure, criteria), 'money');
    rates(row, { count: 'count', percent: 'percent', money: 'money' });
    const slice = [
      ['managerNo', inRow(row, WORK)] as const,
      ['eventNo', byEvent.number] as const,
      ['periodNo', byPeriod.number] as const,
    ];
    const tested = facts.tests.sum('tested', slice);
    put('shrunk', `IF(${tested}=0,"",${facts.tests.sum('shrunk', slice)})`, 'percent');
    put('p', `IF(${tested}=0,"",${facts.tests.sum('p', slice)})`, 'probability');
    put('pHolm', `IF(${tested}=0,"",${facts.tests.sum('pHolm', slice)})`, 'probability');
    const differs = textConstant(words.differs);
    const same = textConstant(words.notDistinguishable);
    put('verdict', `IF(ISNUMBER(${at('pHolm', row)}),IF(${at('pHolm', row)}<0.05,${differs},${same}),"")`, 'text');
    const rank = (column: Column) => `IF(ISNUMBER(${at(column, row)}),RANK(${at(column, row)},${all(column)}),"")`;
    put('rankCount', rank('rate'), 'count');
    // By money conversion; without planned budgets, by money won per client worked.
    put('rankMoney', `IF(ISNUMBER(${at('moneyRate', total)}),${rank('moneyRate')},${rank('perWorked')})`, 'count');
    // The chart's three parts of a bar: up to the lower bound, to the rate, to the upper bound.
    const numberOr0 = (expression: string) => `IF(ISNUMBER(${at('closedRate', row)}),${expression},0)`;
    sheet.formula(row, WORK + 1, numberOr0(at('low', row)), 'percent');
    sheet.formula(row, WORK + 2, numberOr0(`${at('closedRate', row)}-${at('low', row)}`), 'percent');
    sheet.formula(row, WORK + 3, numberOr0(`${at('high', row)}-${at('closedRate', row)}`), 'percent');
  });
  sheet.text(HEADER, WORK, texts.facts.columns.managerNo, 'label');
  words.chartSeries.forEach((name, index) => sheet.text(HEADER, WORK + 1 + index, name, 'label'));

  sheet.text(total, 0, '', 'totalText').text(total, 1, words.company, 'totalText');
  for (const column of ['worked', 'closed', 'won'] as const) {
    sheet.formula(total, COLUMNS.indexOf(column), `SUM(${all(column)})`, 'totalCount');
  }
  sheet.formula(total, COLUMNS.indexOf('moneyWon'), `SUM(${all('moneyWon')})`, 'totalMoney');
  const anyBudget = `COUNT(${all('moneyWorked')})`;
  sheet.formula(
    total,
    COLUMNS.indexOf('moneyWorked'),
    `IF(${anyBudget}=0,"",SUM(${all('moneyWorked')}))`,
    'totalMoney',
  );
  rates(total, { count: 'totalCount', percent: 'totalPercent', money: 'totalMoney' });
  for (const column of ['shrunk', 'p', 'pHolm', 'verdict', 'rankCount', 'rankMoney'] as const) {
    sheet.text(total, COLUMNS.indexOf(column), '', 'totalText');
  }

  // Title and findings in words.
  sheet.text(0, 0, words.title, 'title').height(0, 30);
  const company = {
    rate: percentText(at('closedRate', total)),
    won: at('won', total),
    closed: at('closed', total),
    worked: at('worked', total),
    workedRate: percentText(at('rate', total)),
  };
  sheet.formula(
    1,
    0,
    `IF(${at('closed', total)}=0,${textConstant(words.nothingClosed)},${concatenation(words.finding, company)})`,
    'finding',
  );
  const differing = `COUNTIF(${all('verdict')},${textConstant(words.differs)})`;
  const comparable = `COUNT(${all('pHolm')})`;
  const someDiffer = concatenation(words.someDiffer, { count: differing, all: comparable });
  sheet.formula(
    2,
    0,
    `IF(${differing}=0,${concatenation(words.noneDiffers, { all: comparable })},${someDiffer})`,
    'detail',
  );
  sheet.text(3, 0, fill(texts.report.asOf, { date: setting.asOf }), 'label');

  // Key figures: the company's, or the chosen manager's.
  const position = fixed(2, WORK + 1);
  const numbers = fixedBlock({ row: FIRST, column: WORK, rows: size, columns: 1 });
  sheet.text(2, WORK, words.chosenRow, 'working');
  sheet.formula(
    2,
    WORK + 1,
    `IF(${byManager.number}=0,0,IFERROR(MATCH(${byManager.number},${numbers},0),-1))`,
    'working',
  );
  const keyOf = (column: Column) =>
    `IF(${position}=0,${at(column, total)},IF(${position}<0,"",INDEX(${all(column)},${position})))`;
  const key = (column: number, label: string, source: Column, style: CellStyle) =>
    sheet.text(HEADER - 3, column, label, 'keyLabel').formula(HEADER - 2, column, keyOf(source), style);
  key(6, words.columns.worked, 'worked', 'keyCount');
  key(7, words.columns.closed, 'closed', 'keyCount');
  key(8, words.columns.won, 'won', 'keyCount');
  key(9, words.columns.rate, 'rate', 'keyPercent');
  key(10, words.columns.closedRate, 'closedRate', 'keyPercent');
  key(12, words.columns.moneyWon, 'moneyWon', 'keyMoney');
  key(15, words.columns.moneyRate, 'moneyRate', 'keyPercent');

  sheet.table({
    name: setting.freeTableName('KamConversion'),
    wantedName: 'KamConversion',
    block: { row: HEADER, column: 0, rows: size + 1, columns: COLUMNS.length },
    look: 'report',
  });
  const body: Block = { row: FIRST, column: 0, rows: size, columns: COLUMNS.length };
  sheet.highlight({ block: body, formula: `=${inRow(FIRST, 0)}=${position}`, look: 'good' });
  sheet.highlight({
    block: block('verdict'),
    formula: `=${at('verdict', FIRST)}=${textConstant(words.differs)}`,
    look: 'warning',
  });

  const chartTop = total + 2;
  const chartRows = Math.min(60, Math.max(12, 4 + Math.ceil(1.3 * size)));
  const chartData = (index: number): Block => ({ row: FIRST, column: WORK + 1 + index, rows: size, columns: 1 });
  sheet.chart({
    name: 'KamConversionChart',
    title: words.chartTitle,
    type: 'BarStacked',
    place: { row: chartTop, column: 1, rows: chartRows, columns: 12 },
    categories: block('manager'),
    series: words.chartSeries.map((name, index) => ({
      name,
      values: chartData(index),
      color: ['#0F6CBD', '#62ABF5', '#CFE4FA'][index] ?? '#0F6CBD',
      labels: false,
    })),
    valueFormat: '0%',
    topDown: true,
    minimum: 0,
    maximum: 1,
  });

  const worked = input.facts.reduce((sum, fact) => sum + fact.worked, 0);
  const allSlices = `AND(${byEvent.number}=0,${byPeriod.number}=0)`;
  const afterChecks = placeReconciliation(
    sheet,
    chartTop + chartRows + 1,
    1,
    setting.sources,
    [
      {
        label: words.balanceClosed,
        holds: `SUMPRODUCT(--(${all('won')}<=${all('closed')}),--(${all('closed')}<=${all('worked')}))=${size}`,
      },
      {
        label: fill(words.balanceFacts, { facts: String(worked) }),
        holds: `AND(SUM(${facts.sheet.column('worked')})=${worked},OR(NOT(${allSlices}),${at('worked', total)}=${worked}))`,
      },
    ],
    texts,
  );
  const notes = [...input.remarks, ...words.notes];
  sheet.text(afterChecks + 1, 1, texts.report.notes, 'section');
  notes.forEach((note, index) => sheet.text(afterChecks + 2 + index, 1, note, 'note'));

  return {
    id: 'conversion',
    findings: input.findings,
    sheets: [
      sheet.build({
        frozenRows: HEADER + 1,
        printArea: { row: 0, column: 0, rows: afterChecks + 2 + notes.length, columns: COLUMNS.length },
        printTitleRows: null,
      }),
      facts.sheet.sheet(input.facts),
      facts.tests.sheet(input.tests),
    ],
  };
}

type PlacedSlicer = ReturnType<typeof placeSlicer>;

function conversionFactsSheets(input: ConversionReportInput, setting: ReportSetting) {
  const { texts, compare } = setting;
  const heads = texts.facts.columns;
  const managers = dimensionOf(
    input.facts.map((fact) => fact.manager),
    texts.report.noManager,
    compare,
  );
  const events = dimensionOf(
    input.facts.map((fact) => fact.event),
    texts.report.noEvent,
    compare,
  );
  const periods = dimensionOf(
    input.facts.map((fact) => fact.period),
    texts.report.noPeriod,
    compare,
  );
  const nameOf = (dimension: Dimension, value: string | null) => dimension.labels[dimension.numberOf(value) - 1] ?? '';
  const sliceNumber = (dimension: Dimension, slice: SlicePart) =>
    slice.kind === 'all' ? 0 : dimension.numberOf(slice.value);
  const sliceName = (dimension: Dimension, slice: SlicePart, allLabel: string) =>
    slice.kind === 'all' ? allLabel : nameOf(dimension, slice.value);

  const report = texts.conversion.sheet;
  const factsFrame = {
    part: 'facts',
    sheet: texts.conversion.factsSheet,
    report,
    table: 'KamConversionFacts',
  } as const;
  const testsFrame = {
    part: 'tests',
    sheet: texts.conversion.testsSheet,
    report,
    table: 'KamConversionTests',
  } as const;
  const sheet = new FactsSheet<ConversionFact, ConversionKey>(
    factsFrame,
    {
      manager: { heading: heads.manager, value: (fact) => nameOf(managers, fact.manager), style: 'text', width: 24 },
      managerNo: {
        heading: heads.managerNo,
        value: (fact) => managers.numberOf(fact.manager),
        style: 'count',
        width: 12,
      },
      event: { heading: heads.event, value: (fact) => nameOf(events, fact.event), style: 'text', width: 20 },
      eventNo: { heading: heads.eventNo, value: (fact) => events.numberOf(fact.event), style: 'count', width: 12 },
      period: { heading: heads.period, value: (fact) => nameOf(periods, fact.period), style: 'text', width: 14 },
      periodNo: { heading: heads.periodNo, value: (fact) => periods.numberOf(fact.period), style: 'count', width: 12 },
      worked: { heading: heads.worked, value: (fact) => fact.worked, style: 'count', width: 12 },
      closed: { heading: heads.closed, value: (fact) => fact.closed, style: 'count', width: 12 },
      won: { heading: heads.won, value: (fact) => fact.won, style: 'count', width: 12 },
      moneyWon: { heading: heads.moneyWon, value: (fact) => fact.moneyWon, style: 'money', width: 16 },
      budgets: { heading: heads.budgets, value: (fact) => fact.moneyPlannedKnown, style: 'count', width: 14 },
      moneyWorked: { heading: heads.moneyWorked, value: (fact) => fact.moneyWorked, style: 'money', width: 16 },
    },
    setting,
  );
  const tests = new FactsSheet<ConversionTest, TestKey>(
    testsFrame,
    {
      manager: { heading: heads.manager, value: (test) => nameOf(managers, test.manager), style: 'text', width: 24 },
      managerNo: {
        heading: heads.managerNo,
        value: (test) => managers.numberOf(test.manager),
        style: 'count',
        width: 12,
      },
      event: {
        heading: heads.event,
        value: (test) => sliceName(events, test.event, texts.report.allEvents),
        style: 'text',
        width: 20,
      },
      eventNo: { heading: heads.eventNo, value: (test) => sliceNumber(events, test.event), style: 'count', width: 12 },
      period: {
        heading: heads.period,
        value: (test) => sliceName(periods, test.period, texts.report.allPeriods),
        style: 'text',
        width: 14,
      },
      periodNo: {
        heading: heads.periodNo,
        value: (test) => sliceNumber(periods, test.period),
        style: 'count',
        width: 12,
      },
      tested: { heading: heads.tested, value: () => 1, style: 'count', width: 10 },
      p: { heading: heads.p, value: (test) => test.pValue, style: 'probability', width: 12 },
      pHolm: { heading: heads.pHolm, value: (test) => test.pHolm, style: 'probability', width: 12 },
      shrunk: { heading: heads.shrunk, value: (test) => test.shrunkRate, style: 'percent', width: 12 },
    },
    setting,
  );
  return { sheet, tests, managers, events, periods };
}

type ConversionKey =
  | 'manager'
  | 'managerNo'
  | 'event'
  | 'eventNo'
  | 'period'
  | 'periodNo'
  | 'worked'
  | 'closed'
  | 'won'
  | 'moneyWon'
  | 'budgets'
  | 'moneyWorked';
type TestKey =
  'manager' | 'managerNo' | 'event' | 'eventNo' | 'period' | 'periodNo' | 'tested' | 'p' | 'pHolm' | 'shrunk';
