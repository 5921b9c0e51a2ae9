import { fingerprint, type DossierGrid } from '../dossierCell';
import type { OwnField } from '../ownFields';
import { KnownClients } from './clientNames';
import { readCardsApart } from './cardsApart';
import { findCards } from './findCards';
import { labelsWith, type ReadLabel } from './labels';
import type { StructureProposal } from './proposal';
import { readCards, type ReadSheet } from './readCards';
import { readDossier } from './readDossier';
import { isGuidance, readTemplate } from './readTemplate';
import { settled } from './settled';
import { sourceLabel, spotsOf, type Spot } from './spots';

/** What the caller knows of the sheet. */
export interface Recognising {
  /** Clients of the workbook's lists: their spelling goes before the sheet's. */
  knownClients?: readonly string[];
  /** Whose dossier it is, where it is a single one. */
  client?: string | null;
  /** Fields that the workbook adds to the template. */
  ownFields?: readonly OwnField[];
  /** What a serial on the sheet lacks to one of the 1900 system. */
  dayShift?: number;
}

/**
 * Proposes what of somebody's own sheet goes where in the dossiers' template: a table with a row (or a column) for each client, cards of several
 * clients, or one client's messy dossier. Labels are recognised in three languages; all that none tells goes to "Other notes" under its old label. Nothing is left out:
 * each cell with something in it is a client's name, a label, a content with its place, or (in a table of several clients) aside.
 *
 * @param grid the sheet from A1 on
 * @param sheet its name
 * @example recogniseSheet(grid, 'Acme').clients[0]?.items[0]?.to // { kind: 'field', field: 'bank' }
 */
export function recogniseSheet(grid: DossierGrid, sheet: string, knowing: Recognising = {}): StructureProposal {
  const { knownClients = [], client = null, ownFields = [], dayShift = 0 } = knowing;
  const known = new KnownClients(knownClients);
  const labelOf = labelsWith(ownFields);
  const spots = spotsOf(grid, false, labelOf);
  const template = readTemplate(grid, { spots, sheet, known, client, ownFields });
  // Guidance of a dossier that was copied without its keys is no content.
  const guidance = template ? [] : spots.rows.flat().filter(isGuidance);
  const rest = guidance.length > 0 ? without(grid, guidance) : grid;
  const cards = template ? null : cardsOf(rest, sheet, known, labelOf, client);
  const read =
    template ?? cards ?? readDossier(rest === grid ? spots : spotsOf(rest, false, labelOf), sheet, known, client);
  const [only] = read.clients;
  if (cards && only && read.clients.length === 1) {
    for (const piece of read.aside.splice(0)) only.builder.note(sourceLabel(sheet, piece), [piece]);
  }
  return {
    sheet,
    kind: cards ? 'cards' : 'dossier',
    clients: read.clients.map(({ name, from, builder }) => ({ name, from, items: settled(builder.items) })),
    labels: [...read.labels, ...guidance.map(({ from }) => from)],
    aside: read.aside,
    ownFields,
    dayShift,
    fingerprint: gridFingerprint(grid),
  };
}

/** Whether anything of the sheet was understood: then it can be structured. */
export function isRecognised({ kind, clients }: StructureProposal): boolean {
  return kind === 'cards' || clients.some(({ items }) => items.some(({ to }) => to.kind !== 'note'));
}

/** Tells whether a sheet is as it was read before: its values and formulas. */
export function gridFingerprint(grid: DossierGrid): string {
  const cells = grid.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === null ? [] : [[row, column, cell.value, cell.formula]])),
  );
  return fingerprint(JSON.stringify(cells));
}

function without(grid: DossierGrid, spots: readonly Spot[]): DossierGrid {
  const rows = grid.map((line) => [...line]);
  for (const { row, column } of spots) (rows[row] ??= [])[column] = null;
  return rows;
}

function cardsOf(
  grid: DossierGrid,
  sheet: string,
  known: KnownClients,
  labelOf: ReadLabel,
  client: string | null,
): ReadSheet | null {
  for (const isTurned of [false, true]) {
    const spots = spotsOf(grid, isTurned, labelOf);
    const table = findCards(spots);
    const read = table && readCards(spots, table, sheet, known);
    if (read && read.clients.length > 0 && (!isTurned || isManyAlike(read))) return read;
    const apart = isTurned ? null : readCardsApart(spots, sheet, known, client);
    if (apart) return apart;
  }
  return null;
}

/** Columns for clients are told from the remarks of a form: there are several, and all are filled. */
function isManyAlike({ clients }: ReadSheet): boolean {
  const filled = clients.map(({ builder }) => builder.items.length);
  return clients.length > 1 && Math.min(...filled) * 2 >= Math.max(...filled);
}
