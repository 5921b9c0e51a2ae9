import type { ConversionFact } from '../analysis/conversion/conversionFacts';
import type { ConversionTest } from '../analysis/conversion/conversionTests';
import { concatenation, fill, textConstant } from '../i18n/template';
import { conversionFactsSheets } from './conversionFactsSheets';
import type { Block, CellStyle, Report } from './model';
import { fixed, fixedBlock, inRow } from './references';
import { finishReport, FIRST, HEADER, placeSlicers } from './reportFrame';
import type { ReportSetting } from './reportSetting';
import { SheetBuilder } from './sheetBuilder';
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

const WORK = COLUMNS.length + 2;

/**
 * Conversion by manager, by count and by money, each manager compared honestly with the rest of the company (R12, R13, R15). Counts,
 * rates, intervals and ranks are native formulas over the facts; p-values and shrunken rates of every slice stand in a second facts
 * table and are looked up.
 */
export function conversionReport(input: ConversionReportInput, setting: ReportSetting): Report {
  const { texts } = setting;
  const words = texts.conversion;
  const facts = conversionFactsSheets(input.facts, setting);
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

  const { byManager, byEvent, byPeriod, widest } = placeSlicers(sheet, facts, [1, 2, 4], WORK + 6, setting);
  const sliced = [['eventNo', byEvent.criterion] as const, ['periodNo', byPeriod.criterion] as const];

  COLUMNS.forEach((column, index) => {
    const width = widthFor(
      WIDTHS[column],
      words.columns[column],
      widest[index] ?? '',
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
  const balances = [
    {
      label: words.balanceClosed,
      holds: `SUMPRODUCT(--(${all('won')}<=${all('closed')}),--(${all('closed')}<=${all('worked')}))=${size}`,
    },
    {
      label: fill(words.balanceFacts, { facts: String(worked) }),
      holds: `AND(SUM(${facts.sheet.column('worked')})=${worked},OR(NOT(${allSlices}),${at('worked', total)}=${worked}))`,
    },
  ];
  const notes = [...input.remarks, ...words.notes];
  const page = finishReport(sheet, chartTop + chartRows + 1, COLUMNS.length, balances, notes, setting);
  return {
    id: 'conversion',
    findings: input.findings,
    sheets: [page, facts.sheet.sheet(input.facts), facts.tests.sheet(input.tests)],
  };
}
