import { moneyWonBy } from '../analysis/conversion/moneyWonBy';
import { journeys } from '../analysis/funnel/journeys';
import type { Records } from '../schema/reading';
import type { RecognisedList } from '../schema/recognition';
import type { Outcome } from '../schema/records';
import type { CellValue } from '../schema/source';
import { readText } from '../schema/values';
import type { Lists } from './lists';

/** What an account manager wants to know of a client at once. */
export interface SelectedClient {
  name: string;
  manager: string | null;
  /** How many of its deals stand how; null where no list tells of deals. */
  deals: Readonly<Record<Outcome, number>> | null;
  /** What its won deals brought, a sum for each currency. */
  moneyWon: readonly { amount: number; currency: string | null }[];
  /** The day of its last contact so far, a serial, null when there was none; null as a whole where no list tells of contacts. */
  contact: { last: number | null } | null;
}

/** A cell: zero-based row and column, and what stands in it. */
export interface SelectedCell {
  sheetId: string;
  row: number;
  column: number;
  value: CellValue;
}

/** The clients of a workbook, to be found by place and by name without looking through the lists again. */
export interface ClientIndex {
  readonly bySheet: ReadonlyMap<string, readonly ListPlace[]>;
  readonly byKey: ReadonlyMap<string, SelectedClient>;
}

/** Where a list lies: zero-based rows and columns of its data. */
interface ListPlace {
  top: number;
  left: number;
  right: number;
  /** Null for a list that tells no client. */
  clientColumn: number | null;
  /** The key of each row's client, from the first row on. */
  keys: readonly (string | null)[];
}

/**
 * Makes the index, in one pass over the lists.
 *
 * @param sheetIds the id of each sheet by name
 * @param asOf the day up to which contacts have taken place, a serial
 */
export function clientIndex(
  { recognition, records, unused }: Lists,
  sheetIds: ReadonlyMap<string, string>,
  asOf: number,
): ClientIndex {
  const bySheet = new Map<string, ListPlace[]>();
  const factsOf = clientFacts(records, asOf);
  const byKey = new Map<string, SelectedClient>();
  const meet = (name: string): string => {
    const key = keyOf(name);
    if (!byKey.has(key)) byKey.set(key, factsOf(key, name));
    return key;
  };
  for (const { name } of records.clients?.records ?? []) meet(name);
  for (const one of [...recognition.lists, ...unused.map((list) => ({ list, fields: [] }))]) {
    const place = placeOf(one, meet);
    const id = sheetIds.get(one.list.sheet);
    if (id === undefined) continue;
    const places = bySheet.get(id);
    if (places) places.push(place);
    else bySheet.set(id, [place]);
  }
  return { bySheet, byKey };
}

/** The client that a cell's row belongs to, or else whose name stands in the cell; null when there is none. */
export function clientAt(index: ClientIndex, cell: SelectedCell): SelectedClient | null {
  const { row, column } = cell;
  const places = index.bySheet.get(cell.sheetId) ?? [];
  const here = places.filter((place) => covers(place, row, column));
  // Beside the lists a row still belongs to the list that it is part of.
  for (const { top, keys } of here.length > 0 ? here : places) {
    const key = keys[row - top] ?? null;
    if (key !== null) return index.byKey.get(key) ?? null;
  }
  return clientNamed(index, cell.value);
}

/** The client of a name, in whatever capitals and spaces; null when there is none. */
export function clientNamed({ byKey }: ClientIndex, cell: CellValue): SelectedClient | null {
  const name = nameIn(cell);
  return name === null ? null : (byKey.get(keyOf(name)) ?? null);
}

/** The column in which a cell's row should tell its client, whatever rows have come or gone since the index was made; or null. */
export function clientColumnAt({ bySheet }: ClientIndex, { sheetId, row, column }: SelectedCell): number | null {
  let nearest: ListPlace | null = null;
  for (const place of bySheet.get(sheetId) ?? []) {
    const isAbove = place.top <= row && place.left <= column && column <= place.right;
    if (isAbove && place.clientColumn !== null && place.top > (nearest?.top ?? -1)) nearest = place;
  }
  return nearest?.clientColumn ?? null;
}

function covers({ top, left, right, keys }: ListPlace, row: number, column: number): boolean {
  return row >= top && row < top + keys.length && column >= left && column <= right;
}

function placeOf({ list, fields }: Pick<RecognisedList, 'list' | 'fields'>, meet: (name: string) => string): ListPlace {
  const { firstRow, lastRow, rows } = list;
  const columns = list.headers.map(({ column }) => column);
  const clientColumn = fields.find(({ field }) => field === 'client')?.column ?? null;
  const keys = new Array<string | null>(Math.max(0, lastRow - firstRow + 1)).fill(null);
  for (let index = 0; clientColumn !== null && index < rows.count; index++) {
    const name = nameIn(rows.cell(index, clientColumn));
    if (name !== null) keys[rows.rowNumber(index) - firstRow] = meet(name);
  }
  return { top: firstRow - 1, left: Math.min(...columns), right: Math.max(...columns), clientColumn, keys };
}

interface Facts {
  manager: string | null;
  /** The start of the deal that told the manager. */
  managerSince: number;
  deals: Record<Outcome, number>;
  moneyWon: Map<string | null, number>;
  lastContact: number | null;
}

/** Adds up what the records tell of each client. */
function clientFacts(records: Records, asOf: number): (key: string, name: string) => SelectedClient {
  const { deals, events, contacts, stageNames: stages } = records;
  const all = new Map<string, Facts>();
  const of = (name: string): Facts => {
    const key = keyOf(name);
    let facts = all.get(key);
    if (facts === undefined) all.set(key, (facts = noFacts()));
    return facts;
  };
  const log = events?.records ?? [];
  const reading = (log.length > 0 ? records.logReading : records.datesReading) ?? undefined;
  for (const { deal, outcome } of journeys({ deals: deals?.records ?? [], log, stages, reading }).journeys) {
    if (deal.client === null) continue;
    const facts = of(deal.client);
    facts.deals[outcome]++;
    const since = deal.started ?? 0;
    if (deal.manager !== null && since >= facts.managerSince) {
      facts.manager = deal.manager;
      facts.managerSince = since;
    }
    const money = outcome === 'won' ? moneyWonBy(deal) : 0;
    const currency = deal.currency ?? null;
    if (money !== 0) facts.moneyWon.set(currency, (facts.moneyWon.get(currency) ?? 0) + money);
  }
  for (const { client, date } of contacts?.records ?? []) {
    // A contact after the day has not taken place yet.
    if (date === null || Math.floor(date) > Math.floor(asOf)) continue;
    const facts = of(client);
    facts.lastContact = Math.max(facts.lastContact ?? 0, Math.floor(date));
  }
  // The list of clients says who its manager is; where it does not, the latest deal does.
  for (const { name, manager } of records.clients?.records ?? []) if (manager !== null) of(name).manager = manager;
  return (key, name) => {
    const facts = all.get(key) ?? noFacts();
    return {
      name,
      manager: facts.manager,
      deals: deals === null && events === null ? null : facts.deals,
      moneyWon: [...facts.moneyWon].map(([currency, amount]) => ({ amount, currency })),
      contact: contacts === null ? null : { last: facts.lastContact },
    };
  };
}

function noFacts(): Facts {
  const deals = { open: 0, won: 0, lost: 0, declined: 0 };
  return { manager: null, managerSince: 0, deals, moneyWon: new Map(), lastContact: null };
}

function nameIn(cell: CellValue): string | null {
  const text = readText(cell);
  return text.ok ? text.value : null;
}

/** What makes a name the same name: capitals do not matter. */
function keyOf(name: string): string {
  return name.toLowerCase();
}
