import type { FunnelFact } from '../analysis/funnel/funnelFacts';
import { concatenation, fill, textConstant } from '../i18n/template';
import { funnelFactsSheet } from './funnelFactsSheet';
import type { Block, Report } from './model';
import { fixed, fixedBlock, inRow } from './references';
import { finishReport, FIRST, HEADER, placeSlicers } from './reportFrame';
import type { ReportSetting } from './reportSetting';
import { SheetBuilder } from './sheetBuilder';
import { percentText, ratio, wilsonFormula } from './statisticsFormulas';
import { widthFor } from './widthFor';

export interface FunnelReportInput {
  facts: readonly FunnelFact[];
  stages: readonly string[];
  minClients: number;
  /** Sentences on how stages were read and what was inferred. */
  remarks: readonly string[];
  findings: Report['findings'];
}

/** Columns of the table, from the left. */
const COLUMNS = [
  'no',
  'stage',
  'entered',
  'passed',
  'lost',
  'declined',
  'open',
  'step',
  'decided',
  'low',
  'high',
  'cumulative',
  'lossShare',
  'moneyEntered',
  'moneyLost',
  'mark',
] as const;
type Column = (typeof COLUMNS)[number];

/** Workings stand to the right of the printed page. */
const WORK = COLUMNS.length + 2;

/**
 * The funnel: where clients are lost, stage by stage (R8, R9). Every figure is a native formula over the facts; three slicers choose
 * manager, event and period.
 */
export function funnelReport(input: FunnelReportInput, setting: ReportSetting): Report {
  const { texts } = setting;
  const words = texts.funnel;
  const facts = funnelFactsSheet(input.facts, input.stages, setting);
  const sheet = new SheetBuilder({ part: 'report', name: words.sheet, tabColor: '#0F6CBD' });
  const last = FIRST + input.stages.length - 1;
  const total = last + 1;
  const at = (column: Column, row: number) => inRow(row, COLUMNS.indexOf(column));
  const all = (column: Column) =>
    fixedBlock({ row: FIRST, column: COLUMNS.indexOf(column), rows: input.stages.length, columns: 1 });

  // Slicers and the cells that formulas share.
  const { byManager, byEvent, byPeriod, widest } = placeSlicers(sheet, facts, [1, 2, 4], WORK + 6, setting);
  const chosen = [
    ['managerNo', byManager.criterion] as const,
    ['eventNo', byEvent.criterion] as const,
    ['periodNo', byPeriod.criterion] as const,
  ];
  const z = fixed(1, WORK + 1);
  const minClients = fixed(2, WORK + 1);
  sheet.text(1, WORK, texts.report.normalQuantile, 'working').number(1, WORK + 1, setting.z, 'working');
  sheet.text(2, WORK, words.minClients, 'working').number(2, WORK + 1, input.minClients, 'working');
  sheet.text(0, WORK, texts.report.workings, 'label').width(WORK, 22);

  // The table.
  COLUMNS.forEach((column, index) => {
    const width = widthFor(
      WIDTHS[column],
      words.columns[column],
      widest[index] ?? '',
      column === 'mark' ? words.weakMark + '  ' : '',
    );
    sheet.text(HEADER, index, words.columns[column], 'header').width(index, width);
  });
  sheet.height(HEADER, 46).height(HEADER - 3, 26);
  input.stages.forEach((stage, index) => {
    const row = FIRST + index;
    const criteria = [['stageNo', at('no', row)] as const, ...chosen];
    const put = (column: Column, expression: string, style: 'count' | 'percent' | 'money' | 'mark') =>
      sheet.formula(row, COLUMNS.indexOf(column), expression, style);
    sheet.number(row, 0, index + 1, 'ordinal').text(row, 1, stage, 'text');
    for (const measure of ['entered', 'passed', 'lost', 'declined', 'open'] as const) {
      put(measure, facts.sheet.sum(measure, criteria), 'count');
    }
    for (const measure of ['moneyEntered', 'moneyLost'] as const) {
      put(measure, facts.sheet.sum(measure, criteria), 'money');
    }
    const decided = `(${at('passed', row)}+${at('lost', row)})`;
    put('step', ratio(at('passed', row), at('entered', row)), 'percent');
    put('decided', ratio(at('passed', row), decided), 'percent');
    put('low', wilsonFormula('low', at('passed', row), decided, z), 'percent');
    put('high', wilsonFormula('high', at('passed', row), decided, z), 'percent');
    put('cumulative', ratio(at('passed', row), fixed(FIRST, COLUMNS.indexOf('entered'))), 'percent');
    put('lossShare', ratio(at('lost', row), `SUM(${all('lost')})`), 'percent');
    put('mark', `IF(${row - FIRST + 1}=${fixed(3, WORK + 1)},${textConstant(words.weakMark)},"")`, 'mark');
    // A stage's number in the twelfth decimal makes equal rates differ, so that of two equal stages the earlier is taken.
    const eligible = `AND(ISNUMBER(${at('decided', row)}),${decided}>=${minClients})`;
    sheet.formula(row, WORK, `IF(${eligible},${at('decided', row)}+${index + 1}E-12,"")`, 'working');
  });
  sheet.text(HEADER, WORK, words.eligible, 'label');

  sheet.text(total, 1, texts.report.total, 'totalText').text(total, 0, '', 'totalText');
  const firstOf = (column: Column) => fixed(FIRST, COLUMNS.indexOf(column));
  const lastOf = (column: Column) => fixed(last, COLUMNS.indexOf(column));
  const putTotal = (
    column: Column,
    expression: string,
    style: 'totalCount' | 'totalPercent' | 'totalMoney' | 'totalText',
  ) => sheet.formula(total, COLUMNS.indexOf(column), expression, style);
  putTotal('entered', firstOf('entered'), 'totalCount');
  putTotal('passed', lastOf('passed'), 'totalCount');
  for (const column of ['lost', 'declined', 'open'] as const) putTotal(column, `SUM(${all(column)})`, 'totalCount');
  const decidedTotal = `(${at('passed', total)}+${at('lost', total)})`;
  putTotal('step', ratio(at('passed', total), at('entered', total)), 'totalPercent');
  putTotal('decided', ratio(at('passed', total), decidedTotal), 'totalPercent');
  putTotal('low', wilsonFormula('low', at('passed', total), decidedTotal, z), 'totalPercent');
  putTotal('high', wilsonFormula('high', at('passed', total), decidedTotal, z), 'totalPercent');
  putTotal('cumulative', ratio(at('passed', total), at('entered', total)), 'totalPercent');
  putTotal('lossShare', `IF(${at('lost', total)}=0,"",1)`, 'totalPercent');
  putTotal('moneyEntered', firstOf('moneyEntered'), 'totalMoney');
  putTotal('moneyLost', `SUM(${all('moneyLost')})`, 'totalMoney');
  sheet.text(total, COLUMNS.indexOf('mark'), '', 'totalText');

  // The weak link: the lowest decided conversion among stages with enough clients, and whether the next one differs.
  const rates = fixedBlock({ row: FIRST, column: WORK, rows: input.stages.length, columns: 1 });
  const weakest = fixed(3, WORK + 1);
  const second = fixed(4, WORK + 1);
  const certain = fixed(5, WORK + 1);
  const pick = (column: Column, number: string) => `INDEX(${all(column)},${number})`;
  const decidedOf = (number: string) => `(${pick('passed', number)}+${pick('lost', number)})`;
  sheet.text(3, WORK, words.weakest, 'working');
  sheet.formula(
    3,
    WORK + 1,
    `IF(COUNT(${rates})=0,0,IF(MIN(${rates})>=1,0,MATCH(MIN(${rates}),${rates},0)))`,
    'working',
  );
  sheet.text(4, WORK, words.runnerUp, 'working');
  sheet.formula(4, WORK + 1, `IF(COUNT(${rates})<2,0,MATCH(SMALL(${rates},2),${rates},0))`, 'working');
  sheet.text(5, WORK, words.certain, 'working');
  const gap = `${pick('decided', second)}-${pick('decided', weakest)}`;
  const reach = `SQRT((${pick('decided', second)}-${pick('low', second)})^2+(${pick('high', weakest)}-${pick('decided', weakest)})^2)`;
  // A lone stage with enough clients is the weakest for certain only where no other stage has decided clients at all.
  const othersUndecided = `SUM(${all('passed')})+SUM(${all('lost')})=${decidedOf(weakest)}`;
  sheet.formula(5, WORK + 1, `IF(${weakest}=0,FALSE,IF(${second}=0,${othersUndecided},${gap}-${reach}>0))`, 'working');

  sheet.text(0, 0, words.title, 'title').height(0, 30);
  const gaps = {
    stage: pick('stage', weakest),
    rate: percentText(pick('decided', weakest)),
    passed: pick('passed', weakest),
    decided: decidedOf(weakest),
    low: percentText(pick('low', weakest)),
    high: percentText(pick('high', weakest)),
  };
  const tooFew = textConstant(fill(words.noWeakest, { min: String(input.minClients) }));
  const none = `IF(COUNT(${rates})=0,${tooFew},${textConstant(words.noneLost)})`;
  sheet.formula(1, 0, `IF(${weakest}=0,${none},${concatenation(words.finding, gaps)})`, 'finding');
  const runner = { stage: pick('stage', second), rate: percentText(pick('decided', second)) };
  sheet.formula(
    2,
    0,
    `IF(OR(${weakest}=0,${second}=0),"",IF(${certain},${concatenation(words.isCertain, runner)},${concatenation(words.isUncertain, runner)}))`,
    'detail',
  );
  sheet.text(3, 0, fill(texts.report.asOf, { date: setting.asOf }), 'label');

  // Key figures beside the slicers.
  const key = (column: number, label: string, expression: string, style: 'keyCount' | 'keyPercent' | 'keyMoney') =>
    sheet.text(HEADER - 3, column, label, 'keyLabel').formula(HEADER - 2, column, expression, style);
  key(6, words.worked, at('entered', total), 'keyCount');
  key(7, words.won, at('passed', total), 'keyCount');
  key(8, words.refused, `${at('lost', total)}-${at('declined', total)}`, 'keyCount');
  key(9, words.declined, at('declined', total), 'keyCount');
  key(10, words.open, at('open', total), 'keyCount');
  key(11, words.conversion, at('step', total), 'keyPercent');
  key(13, words.moneyEntered, at('moneyEntered', total), 'keyMoney');

  const tableBlock: Block = { row: HEADER, column: 0, rows: input.stages.length + 1, columns: COLUMNS.length };
  sheet.table({ name: setting.freeTableName('KamFunnel'), wantedName: 'KamFunnel', block: tableBlock, look: 'report' });
  const bodyBlock: Block = { ...tableBlock, row: FIRST, rows: input.stages.length };
  sheet.highlight({ block: bodyBlock, formula: `=${inRow(FIRST, 0)}=${weakest}`, look: 'weak' });

  const chartTop = total + 2;
  const chartRows = Math.max(10, 3 + 2 * input.stages.length);
  const column = (name: Column): Block => ({
    row: FIRST,
    column: COLUMNS.indexOf(name),
    rows: input.stages.length,
    columns: 1,
  });
  sheet.chart({
    name: 'KamFunnelChart',
    title: words.chartTitle,
    type: 'BarStacked',
    place: { row: chartTop, column: 1, rows: chartRows, columns: 12 },
    categories: column('stage'),
    series: [
      { name: words.columns.passed, values: column('passed'), color: '#0F6CBD', labels: true },
      { name: words.columns.lost, values: column('lost'), color: '#D83B01', labels: true },
      { name: words.columns.open, values: column('open'), color: '#C8C6C4', labels: true },
    ],
    valueFormat: '#,##0',
    topDown: true,
    minimum: 0,
  });

  // Reconciliation and notes.
  const inFacts = `SUMIFS(${facts.sheet.column('entered')},${facts.sheet.column('stageNo')},1)`;
  const counted = input.facts.reduce((sum, fact) => (fact.stage === 1 ? sum + fact.entered : sum), 0);
  const rowsBalance = `SUMPRODUCT(--(${all('entered')}=${all('passed')}+${all('lost')}+${all('open')}))=${input.stages.length}`;
  const balances = [
    { label: words.balanceRows, holds: rowsBalance },
    { label: fill(words.balanceFacts, { facts: String(counted) }), holds: `${inFacts}=${counted}` },
  ];
  const notes = [...input.remarks, ...words.notes.map((note) => fill(note, { min: String(input.minClients) }))];
  const page = finishReport(sheet, chartTop + chartRows + 1, COLUMNS.length, balances, notes, setting);
  return { id: 'funnel', findings: input.findings, sheets: [page, facts.sheet.sheet(input.facts)] };
}

const WIDTHS: Record<Column, number> = {
  no: 5,
  stage: 26,
  entered: 12,
  passed: 12,
  lost: 12,
  declined: 12,
  open: 12,
  step: 12,
  decided: 12,
  low: 10,
  high: 10,
  cumulative: 12,
  lossShare: 12,
  moneyEntered: 16,
  moneyLost: 16,
  mark: 16,
};
