import { cellAddress } from './address';
import { normaliseHeader } from './headers';
import type { Reading, Records } from './reading';
import type { RecognisedList, Recognition } from './recognition';
import type { Deal, RowRef } from './records';
import { cellText, tidyText } from './values';

/** Every code a quality finding can carry. The texts in three languages are made elsewhere, from the code. */
export const QUALITY_CODES = [
  'cell-error',
  'unreadable-date',
  'unreadable-number',
  'unknown-stage',
  'unknown-outcome',
  'duplicate-key',
  'blank-key',
  'blank-client',
  'blank-manager',
  'dates-as-text',
  'numbers-as-text',
  'near-duplicate-name',
  'repeated-client-in-event',
  'mixed-currency',
  'orphan-client',
  'closed-before-started',
  'won-without-amount',
  'duplicate-header',
  'totals-row-ignored',
  'stage-order-guessed',
] as const;
export type QualityCode = (typeof QUALITY_CODES)[number];

export interface QualityFinding {
  code: QualityCode;
  severity: 'info' | 'warning' | 'error';
  count: number;
  /** The first 20 cells, "Sheet!D8". */
  cells: string[];
  /** Names or labels that make it plain, such as the stages in the guessed order. */
  detail?: string;
}

const KEPT_CELLS = 20;

const SEVERITY: Readonly<Record<QualityCode, QualityFinding['severity']>> = {
  'cell-error': 'error',
  'unreadable-date': 'error',
  'unreadable-number': 'error',
  'unknown-stage': 'error',
  'unknown-outcome': 'error',
  'duplicate-key': 'error',
  'blank-key': 'error',
  'blank-client': 'warning',
  'blank-manager': 'warning',
  'dates-as-text': 'warning',
  'numbers-as-text': 'warning',
  'near-duplicate-name': 'warning',
  'repeated-client-in-event': 'warning',
  'mixed-currency': 'warning',
  'orphan-client': 'warning',
  'closed-before-started': 'warning',
  'won-without-amount': 'warning',
  'duplicate-header': 'warning',
  'totals-row-ignored': 'info',
  'stage-order-guessed': 'info',
};

/** Collects findings, one per code. */
class Findings {
  private readonly byCode = new Map<QualityCode, QualityFinding>();

  add(code: QualityCode, cells: readonly string[], count = cells.length, detail?: string): void {
    if (count === 0) return;
    const found = this.byCode.get(code) ?? { code, severity: SEVERITY[code], count: 0, cells: [] };
    found.count += count;
    found.cells.push(...cells.slice(0, KEPT_CELLS - found.cells.length));
    if (detail !== undefined) found.detail = found.detail === undefined ? detail : `${found.detail}; ${detail}`;
    this.byCode.set(code, found);
  }

  /** Adds one cell of a deal, its address made only while cells are kept. */
  addDeal(code: QualityCode, deals: Reading<Deal>, field: string, row: RowRef): void {
    const kept = this.byCode.get(code)?.cells.length ?? 0;
    this.add(code, kept < KEPT_CELLS ? [cellOf(deals, field, row)] : [], 1);
  }

  /** In the order of the codes. */
  all(): QualityFinding[] {
    return QUALITY_CODES.flatMap((code) => this.byCode.get(code) ?? []);
  }
}

/**
 * Says what is doubtful in the lists: what could not be read, what is blank, doubled, contradictory or guessed; one finding per code
 * with the number of cells and the first 20 of them.
 */
export function checkQuality(records: Records, recognition: Recognition): QualityFinding[] {
  const findings = new Findings();
  const { deals, events, clients, plan, stages, teams, contacts, activities, hours, people, competitors } = records;
  const read = [deals, events, clients, plan, stages, teams, contacts, activities, hours, people, competitors];
  for (const reading of read) {
    if (reading !== null) addReading(findings, reading);
  }
  if (deals !== null) addDeals(findings, deals, records);
  for (const one of recognition.lists) if (one.role !== null) addList(findings, one);
  if (records.stageOrderFrom === 'appearance' && records.stageNames.length > 1) {
    findings.add('stage-order-guessed', [], 1, records.stageNames.join(' > '));
  }
  return findings.all();
}

function addReading(findings: Findings, reading: Reading<unknown>): void {
  for (const one of reading.setAside) findings.add(one.code, [one.cell]);
  for (const one of reading.issues) findings.add(one.code, [one.cell]);
  for (const note of reading.notes) findings.add(note.code, note.cells, note.count, note.detail);
}

function addDeals(findings: Findings, deals: Reading<Deal>, records: Records): void {
  const known = records.clients === null ? null : new Set(records.clients.records.map((client) => client.name));
  const hasManagers = deals.columns['manager'] !== undefined || records.clients?.columns['manager'] !== undefined;
  const hasMoney = records.hasActual || records.hasRefined || records.hasPlanned;
  for (const deal of deals.records) {
    if (deal.client === null) findings.addDeal('blank-client', deals, 'client', deal.row);
    else if (known !== null && !known.has(deal.client)) findings.addDeal('orphan-client', deals, 'client', deal.row);
    if (deal.manager === null && hasManagers) findings.addDeal('blank-manager', deals, 'manager', deal.row);
    if (deal.started !== null && deal.closed !== null && Math.floor(deal.closed) < Math.floor(deal.started)) {
      findings.addDeal('closed-before-started', deals, 'closed', deal.row);
    }
    if (hasMoney && deal.outcome === 'won' && (deal.actual ?? deal.refined ?? deal.planned) === null) {
      findings.addDeal('won-without-amount', deals, amountField(records), deal.row);
    }
  }
}

function amountField(records: Records): string {
  if (records.hasActual) return 'actual';
  return records.hasRefined ? 'refined' : 'planned';
}

function cellOf(reading: Reading<unknown>, field: string, row: RowRef): string {
  const columns = Object.values(reading.columns);
  const column = reading.columns[field]?.column ?? columns[0]?.column ?? 0;
  return cellAddress(row.sheet, row.row, column);
}

function addList(findings: Findings, { list }: RecognisedList): void {
  for (const header of list.headers) {
    if (!header.duplicate) continue;
    findings.add('duplicate-header', [cellAddress(list.sheet, list.headerRow, header.column)], 1, header.text);
  }
  const first = list.headers[0]?.column ?? 0;
  findings.add(
    'totals-row-ignored',
    list.totalsRows.map((row) => cellAddress(list.sheet, row, first)),
  );
  const currency = list.headers.find((header) => CURRENCY_HEADERS.has(normaliseHeader(header.text)));
  if (currency === undefined) return;
  const codes = new Map<string, string>();
  for (let index = 0; index < list.rows.count && codes.size < 5; index++) {
    const code = tidyText(cellText(list.rows.cell(index, currency.column))).toUpperCase();
    if (code === '' || codes.has(code)) continue;
    codes.set(code, cellAddress(list.sheet, list.rows.rowNumber(index), currency.column));
  }
  if (codes.size > 1) findings.add('mixed-currency', [...codes.values()], codes.size, [...codes.keys()].join(', '));
}

const CURRENCY_HEADERS = new Set(['currency', 'currency code', 'валюта', 'код валюты', 'valiuta', 'valiutos kodas']);
