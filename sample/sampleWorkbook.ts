import { blankSheet } from '../host/blankSheet';
import type { CellModel, SheetModel, StyleModel, WorkbookModel } from '../host/workbookModel';
import type { Language } from '../src/i18n/dictionary';
import { care } from './care';
import {
  activityRows,
  beside,
  clientColumns,
  competitorRows,
  contactColumns,
  dealColumns,
  hoursRows,
  personColumns,
  stageColumns,
  teamRows,
} from './careRows';
import { CARE_WORDS } from './careWords';
import { date, dealId, dotted, money, MONEY, type Cell } from './cell';
import { practice, type Practice } from './practice';
import { WORDS, type Words } from './words';

const SEED = 20250101;
const CARE_SEED = 20260510;
const HEAD: StyleModel = { bold: true, fillColor: '#DCE6F1' };
const TITLE: StyleModel = { bold: true, fontSize: 14 };

/** The sample workbook in a language: the same practice, named in it, with the blemishes that real lists have. */
export function sampleWorkbook(language: Language): WorkbookModel {
  const words = WORDS[language];
  const made = practice(SEED);
  const looked = care(made, CARE_SEED);
  const more = CARE_WORDS[language];
  const inWords = { words, more };
  const { heads } = words;
  const sheets = [
    aboutSheet(words),
    tableSheet(
      words.sheets.clients,
      'Clients',
      [...heads.clients, ...more.heads.clients],
      beside(clientRows(made, words), clientColumns(looked, inWords)),
    ),
    tableSheet(
      words.sheets.deals,
      'Deals',
      [...heads.deals, ...more.heads.deals],
      dealRows(made, words, dealColumns(looked, inWords)),
    ),
    tableSheet(words.sheets.log, 'StageLog', heads.log, logRows(made, words)),
    planSheet(made, words),
    tableSheet(
      words.sheets.contacts,
      'Contacts',
      [...heads.contacts, ...more.heads.contacts],
      beside(contactRows(made, words), contactColumns(looked, inWords)),
    ),
    tableSheet(
      words.sheets.people,
      'People',
      [...heads.people, ...more.heads.people],
      [...beside(personRows(made, words), personColumns(looked, inWords)), ...teamRows(looked, inWords)],
    ),
    tableSheet(
      words.sheets.stages,
      'Stages',
      [...heads.stages, ...more.heads.stages],
      beside(stageRows(words), stageColumns(inWords)),
    ),
    tableSheet(
      words.sheets.teams,
      'Teams',
      words.heads.teams,
      words.managers.map((manager, index) => [manager, words.planners[index % words.planners.length] ?? '']),
    ),
    tableSheet(more.sheets.hours, 'Hours', more.heads.hours, hoursRows(looked, inWords)),
    tableSheet(more.sheets.activities, 'Activities', more.heads.activities, activityRows(looked, inWords)),
    tableSheet(more.sheets.competitors, 'Competitors', more.heads.competitors, competitorRows(looked, inWords)),
  ];
  return { name: `kam-sample-${language}.xlsx`, date1904: false, sheets, names: [], activeSheet: 0, settings: {} };
}

function clientRows({ clients }: Practice, words: Words): Cell[][] {
  return clients.map(({ client, manager, segment, parent, personalRating }) => [
    words.clients(client),
    words.managers[manager] ?? null,
    words.segments[segment] ?? null,
    parent === null ? null : words.clients(parent),
    personalRating,
  ]);
}

function dealRows({ deals }: Practice, words: Words, columns: readonly Cell[][]): Cell[][] {
  const rows = deals.map((deal, index): Cell[] => {
    const last = words.stages[deal.reached.length - 1] ?? null;
    const ended = deal.outcome !== 'open';
    return [
      dealId(deal.deal),
      words.clients(deal.client),
      words.managers[deal.manager] ?? null,
      words.events[deal.event] ?? null,
      ended ? null : last,
      words.outcomes[deal.outcome],
      deal.outcome === 'lost' || deal.outcome === 'declined' ? last : null,
      date(deal.reached[0] ?? null),
      date(deal.closed),
      money(deal.planned),
      money(deal.refined),
      money(deal.actual),
      deal.reason === null ? null : (words.reasons[deal.reason] ?? null),
      deal.eventRating,
      ...(columns[index] ?? []),
    ];
  });
  // Blemishes: another spelling, a blank manager, a date and a number as text, an error, a swapped date, the same deal twice.
  edit(rows, 11, 1, (name) => ` ${textOf(name).toUpperCase()}`);
  edit(rows, 23, 1, (name) => textOf(name).replace(' ', '  '));
  edit(rows, 30, 2, () => null);
  edit(rows, 37, 7, (value) => dotted(value));
  edit(rows, 45, 9, (value) => `${String((value as { value: number }).value)},00`);
  edit(rows, 52, 10, () => ({ error: '#N/A' }));
  const closedRow = rows.findIndex((row, index) => index > 60 && row[8] !== null);
  edit(rows, closedRow, 8, () => date((deals[closedRow]?.reached[0] ?? 0) - 3));
  const twice = rows[70];
  if (twice) rows.splice(71, 0, [...twice]);
  return rows;
}

function logRows({ deals }: Practice, words: Words): Cell[][] {
  const lines = deals.flatMap((deal) => {
    const line = (stage: string, day: number) => ({ deal, stage, day });
    const ended = deal.outcome !== 'open' && deal.closed !== null;
    return [
      ...deal.reached.map((day, stage) => line(words.stages[stage] ?? '', day)),
      ...(ended ? [line(words.outcomes[deal.outcome], deal.closed ?? 0)] : []),
    ];
  });
  lines.sort((a, b) => a.day - b.day || a.deal.deal - b.deal.deal);
  const rows = lines.map(({ deal, stage, day }): Cell[] => [
    dealId(deal.deal),
    words.clients(deal.client),
    words.events[deal.event] ?? null,
    stage,
    date(day),
    words.managers[deal.manager] ?? null,
  ]);
  // A line at a stage that nobody knows.
  const stray = rows[40];
  if (stray)
    rows.splice(41, 0, [
      stray[0] ?? null,
      stray[1] ?? null,
      stray[2] ?? null,
      words.strayStage,
      stray[4] ?? null,
      stray[5] ?? null,
    ]);
  return rows;
}

function contactRows({ contacts }: Practice, words: Words): Cell[][] {
  return contacts.map((contact) => [
    words.clients(contact.client),
    words.managers[contact.manager] ?? null,
    date(contact.date),
    words.tones[contact.tone],
    contact.nextStep === null ? null : (words.nextSteps[contact.nextStep] ?? null),
    date(contact.nextDate),
  ]);
}

function personRows({ people }: Practice, words: Words): Cell[][] {
  return people.map(({ client, person, role, influence, attitude }) => [
    words.clients(client),
    words.people[person] ?? null,
    words.roles[role] ?? null,
    influence,
    attitude,
  ]);
}

function stageRows(words: Words): Cell[][] {
  const deadlines = [14, 21, 30, 21, 14];
  const points = [1, 3, 5, 8, 10];
  return [
    ...words.stages.map((stage, index): Cell[] => [
      stage,
      words.kinds.stage,
      deadlines[index] ?? null,
      points[index] ?? null,
    ]),
    [words.outcomes.won, words.kinds.won, null, 20],
    [words.outcomes.lost, words.kinds.lost, null, 2],
    [words.outcomes.declined, words.kinds.declined, null, 0],
  ];
}

/** The plan as people keep it: a title, an empty row, a plain range that does not start in column A, a total at the bottom. */
function planSheet({ plan }: Practice, words: Words): SheetModel {
  const sheet = blankSheet(words.sheets.plan, words.sheets.plan);
  const [top, left] = [3, 1];
  put(sheet, 0, left, words.planTitle, TITLE);
  words.heads.plan.forEach((head, column) => put(sheet, top, left + column, head, HEAD));
  plan.forEach((line, index) => {
    const cells: Cell[] = [
      words.clients(line.client),
      words.managers[line.manager] ?? null,
      date(line.month),
      money(line.planned),
      money(line.refined),
      money(line.actual),
    ];
    cells.forEach((cell, column) => put(sheet, top + 1 + index, left + column, cell));
  });
  const first = top + 2;
  const last = top + 1 + plan.length;
  put(sheet, last, left, words.total, { bold: true });
  ['E', 'F', 'G'].forEach((letter, index) => {
    const sum = plan.reduce((total, line) => total + ([line.planned, line.refined, line.actual][index] ?? 0), 0);
    const cell = {
      value: sum,
      formula: `=SUM(${letter}${first}:${letter}${last})`,
      style: { bold: true, numberFormat: MONEY },
    };
    row(sheet, last)[left + 3 + index] = cell;
  });
  [3, 34, 22, 12, 14, 14, 14].forEach((width, column) => (sheet.columns[column] = { width }));
  sheet.frozenRows = top + 1;
  return sheet;
}

function aboutSheet(words: Words): SheetModel {
  const sheet = blankSheet(words.sheets.about, words.sheets.about);
  words.about.forEach((text, index) => put(sheet, index, 0, text, index === 0 ? TITLE : undefined));
  sheet.columns[0] = { width: 100 };
  sheet.showGridlines = false;
  return sheet;
}

function tableSheet(name: string, table: string, heads: readonly string[], rows: readonly Cell[][]): SheetModel {
  const sheet = blankSheet(name, name);
  heads.forEach((head, column) => {
    put(sheet, 0, column, head, HEAD);
    const longest = Math.max(head.length + 2, ...rows.map((cells) => shown(cells[column] ?? null).length));
    sheet.columns[column] = { width: Math.min(40, longest + 3) };
  });
  rows.forEach((cells, index) => cells.forEach((cell, column) => put(sheet, index + 1, column, cell)));
  sheet.tables.push({
    id: `${table}-table`,
    name: table,
    range: { row: 0, column: 0, rows: rows.length + 1, columns: heads.length },
    columns: [...heads],
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleLight9',
    bandedRows: true,
    showFilter: true,
  });
  sheet.frozenRows = 1;
  return sheet;
}

function put(sheet: SheetModel, at: number, column: number, cell: Cell, style?: StyleModel): void {
  if (cell === null) return;
  const formatted = typeof cell === 'object' && 'numberFormat' in cell;
  const value = formatted ? cell.value : cell;
  const look = formatted ? { ...style, numberFormat: cell.numberFormat } : style;
  row(sheet, at)[column] = look ? { value, style: look } : { value };
}

function row(sheet: SheetModel, at: number): (CellModel | undefined)[] {
  return (sheet.cells[at] ??= []);
}

function edit(rows: Cell[][], at: number, column: number, change: (cell: Cell) => Cell): void {
  const cells = rows[at];
  if (cells) cells[column] = change(cells[column] ?? null);
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}

function shown(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'numberFormat' in cell ? '00.00.0000' : cell.error;
}
