import type { PlanFact } from '../analysis/planning/planFacts';
import { concatenation, fill, textConstant } from '../i18n/template';
import type { Block, CellStyle, Report } from './model';
import { planFactsSheet } from './planFactsSheet';
import { fixed, fixedBlock, inRow } from './references';
import { finishReport, FIRST, HEADER, placeSlicers } from './reportFrame';
import type { ReportSetting } from './reportSetting';
import { SheetBuilder } from './sheetBuilder';
import { percentText, ratio } from './statisticsFormulas';
import { widthFor } from './widthFor';

export interface PlanAccuracyReportInput {
  facts: readonly PlanFact[];
  /** Money that the reader wants to land. */
  goal: number;
  remarks: readonly string[];
  findings: Report['findings'];
}

const COLUMNS = [
  'no',
  'period',
  'planned',
  'refined',
  'actual',
  'missed',
  'error',
  'refinementError',
  'executionPoints',
  'executionError',
  'mark',
] as const;
type Column = (typeof COLUMNS)[number];

const WIDTHS: Record<Column, number> = {
  no: 5,
  period: 26,
  planned: 16,
  refined: 16,
  actual: 16,
  missed: 16,
  error: 13,
  refinementError: 15,
  executionPoints: 15,
  executionError: 15,
  mark: 22,
};

const WORK = COLUMNS.length + 2;

/**
 * Plan accuracy: what was planned, what remained after refinement and what came, period by period, and what to plan to land a goal
 * (R18-R20). A positive error is a shortfall; over-fulfilment is negative.
 */
export function planAccuracyReport(input: PlanAccuracyReportInput, setting: ReportSetting): Report {
  const { texts } = setting;
  const words = texts.plan;
  const facts = planFactsSheet(input.facts, setting);
  const sheet = new SheetBuilder({ part: 'report', name: words.sheet, tabColor: '#C19C00' });
  const size = facts.periods.labels.length;
  const last = FIRST + size - 1;
  const total = last + 1;
  const at = (column: Column, row: number) => inRow(row, COLUMNS.indexOf(column));
  const block = (column: Column): Block => ({ row: FIRST, column: COLUMNS.indexOf(column), rows: size, columns: 1 });
  const all = (column: Column) => fixedBlock(block(column));

  sheet.text(0, WORK, texts.report.workings, 'label').width(WORK, 22);
  const { byManager, byEvent, byPeriod, widest } = placeSlicers(sheet, facts, [1, 2, 3], WORK + 3, setting);

  COLUMNS.forEach((column, index) => {
    const width = widthFor(
      WIDTHS[column],
      words.columns[column],
      widest[index] ?? '',
      column === 'mark' ? words.noPlan : '',
    );
    sheet.text(HEADER, index, words.columns[column], 'header').width(index, width);
  });
  sheet.height(HEADER, 46).height(HEADER - 3, 26);

  const errors = (row: number, style: CellStyle, markStyle: CellStyle) => {
    const share = (column: Column, from: Column, to: Column, whole: Column) => {
      const known = `AND(ISNUMBER(${at(from, row)}),ISNUMBER(${at(to, row)}),ISNUMBER(${at(whole, row)}))`;
      const part = `(${at(from, row)}-${at(to, row)})/${at(whole, row)}`;
      sheet.formula(row, COLUMNS.indexOf(column), `IF(${known},IF(${at(whole, row)}>0,${part},""),"")`, style);
    };
    share('error', 'planned', 'actual', 'planned');
    share('refinementError', 'planned', 'refined', 'planned');
    share('executionPoints', 'refined', 'actual', 'planned');
    share('executionError', 'refined', 'actual', 'refined');
    const remark = `IF(${at('planned', row)}<=0,${textConstant(words.noPlan)},"")`;
    const open = `IF(ISNUMBER(${at('actual', row)}),${remark},${textConstant(words.notConcluded)})`;
    sheet.formula(row, COLUMNS.indexOf('mark'), open, markStyle);
  };

  const missed = (row: number) => `IF(ISNUMBER(${at('actual', row)}),${at('planned', row)}-${at('actual', row)},"")`;
  facts.periods.labels.forEach((label, index) => {
    const row = FIRST + index;
    const criteria = [
      ['periodNo', at('no', row)] as const,
      ['managerNo', byManager.criterion] as const,
      ['eventNo', byEvent.criterion] as const,
    ];
    sheet.number(row, 0, index + 1, 'ordinal').text(row, 1, label, 'text');
    sheet.formula(row, 2, facts.sheet.sum('planned', criteria), 'money');
    const refinedLines = facts.sheet.sum('refinedLines', criteria);
    sheet.formula(row, 3, `IF(${refinedLines}=0,"",${facts.sheet.sum('refined', criteria)})`, 'money');
    const actualLines = facts.sheet.sum('actualLines', criteria);
    sheet.formula(row, 4, `IF(${actualLines}=0,"",${facts.sheet.sum('actual', criteria)})`, 'money');
    sheet.formula(row, 5, missed(row), 'money');
    // Where nothing is refined the plan still stands.
    sheet.formula(
      row,
      WORK,
      `IF(ISNUMBER(${at('refined', row)}),${at('refined', row)},${at('planned', row)})`,
      'working',
    );
    errors(row, 'signedPercent', 'mark');
  });

  // The total is of concluded periods, those with an actual figure: a period to come has missed nothing yet.
  sheet.text(HEADER, WORK, words.standing, 'label');
  sheet.text(total, 0, '', 'totalText').text(total, 1, words.totalConcluded, 'totalText');
  const concluded = `--ISNUMBER(${all('actual')})`;
  const standing = fixedBlock({ row: FIRST, column: WORK, rows: size, columns: 1 });
  const anyRefined = `SUMPRODUCT(${concluded},--ISNUMBER(${all('refined')}))`;
  sheet.formula(total, 2, `SUMPRODUCT(${concluded},${all('planned')})`, 'totalMoney');
  sheet.formula(total, 3, `IF(${anyRefined}=0,"",SUMPRODUCT(${concluded},${standing}))`, 'totalMoney');
  sheet.formula(total, 4, `IF(COUNT(${all('actual')})=0,"",SUM(${all('actual')}))`, 'totalMoney');
  sheet.formula(total, 5, missed(total), 'totalMoney');
  errors(total, 'totalSignedPercent', 'totalText');

  // The basis of findings and uplift: the chosen period, or all.
  const basis = (column: Column) =>
    `IF(${byPeriod.number}=0,${at(column, total)},IF(${byPeriod.number}<0,"",INDEX(${all(column)},${byPeriod.number})))`;
  const key = (column: number, label: string, expression: string, style: CellStyle) => {
    sheet.text(HEADER - 3, column, label, 'keyLabel').formula(HEADER - 2, column, expression, style);
    return fixed(HEADER - 2, column);
  };
  const planned = key(4, words.columns.planned, basis('planned'), 'keyMoney');
  const refined = key(5, words.columns.refined, basis('refined'), 'keyMoney');
  const actual = key(6, words.columns.actual, basis('actual'), 'keyMoney');
  const error = key(7, words.columns.error, basis('error'), 'keyPercent');
  const refinement = key(8, words.columns.refinementError, basis('refinementError'), 'keyPercent');
  const execution = key(9, words.columns.executionPoints, basis('executionPoints'), 'keyPercent');

  sheet.text(0, 0, words.title, 'title').height(0, 30);
  const gaps = { error: percentText(`ABS(${error})`), planned: `FIXED(${planned},0)`, actual: `FIXED(${actual},0)` };
  const headline = `IF(${error}>=0,${concatenation(words.short, gaps)},${concatenation(words.over, gaps)})`;
  sheet.formula(1, 0, `IF(ISNUMBER(${error}),${headline},${textConstant(words.undefined)})`, 'finding');
  const parts = { refinement: percentText(refinement), execution: percentText(execution) };
  sheet.formula(2, 0, `IF(ISNUMBER(${refinement}),${concatenation(words.parts, parts)},"")`, 'detail');
  sheet.text(3, 0, fill(texts.report.asOf, { date: setting.asOf }), 'label');

  sheet.table({
    name: setting.freeTableName('KamPlanAccuracy'),
    wantedName: 'KamPlanAccuracy',
    block: { row: HEADER, column: 0, rows: size + 1, columns: COLUMNS.length },
    look: 'report',
  });
  const body: Block = { row: FIRST, column: 0, rows: size, columns: COLUMNS.length };
  sheet.highlight({ block: body, formula: `=${inRow(FIRST, 0)}=${byPeriod.number}`, look: 'good' });
  sheet.highlight({
    block: block('error'),
    formula: `=AND(ISNUMBER(${at('error', FIRST)}),ABS(${at('error', FIRST)})>0.15)`,
    look: 'weak',
  });

  // What to plan to land a goal (R20).
  const uplift = total + 2;
  const goal = fixed(uplift + 2, 2);
  sheet.text(uplift, 1, words.uplift, 'section');
  sheet.text(uplift + 2, 1, words.goal, 'text').number(uplift + 2, 2, input.goal, 'inputMoney');
  const defined = (needed: string, expression: string) =>
    `IF(AND(ISNUMBER(${needed}),ISNUMBER(${planned})),IF(AND(${needed}>0,${planned}>0),${expression},""),"")`;
  const landed = ratio(actual, planned);
  const rule = `IF(ISNUMBER(${error}),${goal}*(1+${error}),"")`;
  const exact = defined(actual, `${goal}*${planned}/${actual}`);
  const byContracts = defined(refined, `${goal}*${planned}/${refined}`);
  ([rule, exact, byContracts] as const).forEach((expression, index) => {
    const row = uplift + 3 + index;
    const plan = fixed(row, 2);
    sheet.text(row, 1, words.uplifts[index] ?? '', 'text').formula(row, 2, expression, 'money');
    // The third one lands its goal in concluded contracts, the other two in money that came.
    const share = index === 2 ? ratio(refined, planned) : landed;
    sheet.formula(row, 3, `IF(AND(ISNUMBER(${plan}),ISNUMBER(${share})),${plan}*${share},"")`, 'money');
    sheet.text(row, 4, words.upliftNotes[index] ?? '', 'note');
  });
  sheet.text(uplift + 1, 2, words.toPlan, 'keyLabel').text(uplift + 1, 3, words.wouldLand, 'keyLabel');

  const chartTop = uplift + 7;
  const chartRows = 16;
  sheet.chart({
    name: 'KamPlanChart',
    title: words.chartTitle,
    type: 'LineMarkers',
    place: { row: chartTop, column: 1, rows: chartRows, columns: 9 },
    categories: block('period'),
    series: [
      { name: words.columns.planned, values: block('planned'), color: '#8A8886', labels: false },
      { name: words.columns.refined, values: block('refined'), color: '#C19C00', labels: false },
      { name: words.columns.actual, values: block('actual'), color: '#0F6CBD', labels: false },
    ],
    valueFormat: '#,##0',
    topDown: false,
  });

  const sums = (measure: 'planned' | 'actual') => input.facts.reduce((sum, fact) => sum + fact[measure], 0);
  const allSlices = `AND(${byManager.number}=0,${byEvent.number}=0)`;
  const balance = (measure: 'planned' | 'actual') => {
    const inFacts = `SUM(${facts.sheet.column(measure)})`;
    return `AND(ABS(${inFacts}-(${sums(measure)}))<0.005,OR(NOT(${allSlices}),ABS(SUM(${all(measure)})-${inFacts})<0.005))`;
  };
  const balances = [
    { label: words.balancePlanned, holds: balance('planned') },
    { label: words.balanceActual, holds: balance('actual') },
  ];
  const notes = [...input.remarks, ...words.notes];
  const page = finishReport(sheet, chartTop + chartRows + 1, COLUMNS.length, balances, notes, setting);
  return { id: 'planAccuracy', findings: input.findings, sheets: [page, facts.sheet.sheet(input.facts)] };
}
