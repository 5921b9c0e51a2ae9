import type { DossierGrid } from '../dossier/dossierCell';
import type { OwnField } from '../dossier/ownFields';
import { KnownClients } from '../dossier/structure/clientNames';
import type { StructureChoices, StructureProposal } from '../dossier/structure/proposal';
import { gridFingerprint, isRecognised, recogniseSheet } from '../dossier/structure/recogniseSheet';
import { chosenName, seedsOf } from '../dossier/structure/seedsOf';
import { Problem } from '../i18n/problem';
import { readLists, understandLists } from '../reports/lists';
import { clientIndex } from '../reports/selectedClient';
import { columnLetter } from '../schema/address';
import type { Mapping } from '../schema/mapping';
import { readDossiers } from './dossierGrids';
import { clientOfDossier } from './dossierMark';
import { ownFieldSheets, ownFieldsIn } from './dossierSources';
import { makeDossiers, type DossierRequest, type DossierResult } from './dossiers';
import { inExcel, type Waiting } from './inExcel';
import type { CellPlace } from './readInBlocks';
import { readWorkbook, type WorkbookContents } from './readWorkbook';

export interface PreviewRequest {
  /** The name of the person's own sheet. */
  sheet: string;
  /** Whose dossier it is, where it is a single one and does not tell. */
  client?: string | null;
  mapping?: Mapping;
  /** How to call the mapping in a message. */
  mappingName?: string;
  waiting?: Waiting;
}

export interface StructureRequest extends Omit<DossierRequest, 'clients' | 'seeds' | 'reviewedOn'> {
  /** As previewStructure gave it. */
  proposal: StructureProposal;
  /** What the person decided otherwise. */
  choices?: StructureChoices;
}

/**
 * Tells what of a person's own sheet would go where in dossiers of the template: a table of cards or one client's messy dossier. Changes
 * nothing; a large sheet is read in several requests. The name of a client is '' where neither the sheet nor the request tells it.
 *
 * @throws Problem no-such-sheet, own-sheet when the add-in has made it, nothing-recognised when no label of a dossier stands on it
 * @example (await previewStructure({ sheet: 'Cards' })).clients[0]?.items[0]?.to // { kind: 'field', field: 'bank' }
 */
export async function previewStructure(request: PreviewRequest): Promise<StructureProposal> {
  const { client, waiting } = request;
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const { name, grid, ownFields, dayShift } = await readUserSheet(context, contents, request.sheet);
    const knownClients = clientsOf(contents, request, name);
    const given = client ? (new KnownClients(knownClients).find(client) ?? client) : null;
    const proposal = recogniseSheet(grid, name, { knownClients, client: given, ownFields, dayShift });
    if (isRecognised(proposal)) return proposal;
    throw new Problem('nothing-recognised', { file: contents.cells.name, sheet: name, cell: firstCell(grid) });
  }, waiting);
}

/**
 * Brings a sheet into dossiers as a proposal says: those that are there get their blank fields filled and lines added, others are made. The
 * sheet itself is not changed. If anything fails, the workbook is as it was.
 *
 * @returns the dossiers, in the proposal's order; none when all clients were left out
 * @throws Problem sheet-changed when the sheet is not as it was previewed, whose-dossier when a client has no name; then nothing is done
 */
export async function structureDossiers(request: StructureRequest): Promise<DossierResult[]> {
  const { proposal, choices = {}, ...rest } = request;
  const { sheet } = proposal;
  const file = await inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const { grid } = await readUserSheet(context, contents, sheet);
    if (gridFingerprint(grid) !== proposal.fingerprint) throw new Problem('sheet-changed', { sheet });
    return contents.cells.name;
  }, request.waiting);
  const nameless = proposal.clients.find(({ name }) => chosenName(name, choices) === '');
  if (nameless) throw new Problem('whose-dossier', { file, sheet, cell: nameless.items[0]?.parts[0]?.from ?? 'A1' });
  const seeds = seedsOf(proposal, choices);
  return seeds.size === 0 ? [] : makeDossiers({ ...rest, clients: [...seeds.keys()], seeds });
}

/** A sheet of the person's own, by its name in any case, with the fields that the workbook adds to the template. */
async function readUserSheet(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  wanted: string,
): Promise<{ name: string; grid: DossierGrid; ownFields: OwnField[]; dayShift: number }> {
  const { cells, sheetIds, sheetNames } = contents;
  const isWanted = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  const found = [...sheetIds].find(([name]) => isWanted(name));
  if (!found) {
    const own = sheetNames.find(isWanted);
    if (own !== undefined) throw new Problem('own-sheet', { sheet: own });
    throw new Problem('no-such-sheet', { file: cells.name, sheet: wanted, known: [...sheetIds.keys()].join(', ') });
  }
  const [name, id] = found;
  const fields = ownFieldSheets(contents);
  const { grids, dayShift } = await readDossiers(context, [{ id, place: placeIn(cells, name) }, ...fields]);
  return { name, grid: grids.get(id) ?? [], ownFields: ownFieldsIn(fields, grids), dayShift };
}

/** Where the filled cells of a sheet are; null for a blank one. */
function placeIn({ sheets }: WorkbookContents['cells'], name: string): CellPlace | null {
  const found = sheets.find(({ sheet }) => sheet === name);
  if (!found) return null;
  const { rowIndex, columnIndex, values } = found;
  return { rowIndex, columnIndex, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
}

/** The clients of the dossiers and of the lists on other sheets. */
function clientsOf(
  { cells, remembered: { settings }, ownSheets, sheetIds }: WorkbookContents,
  { mapping, mappingName }: PreviewRequest,
  without: string,
): string[] {
  const others = { ...cells, sheets: cells.sheets.filter(({ sheet }) => sheet !== without) };
  const lists = mapping
    ? readLists(cells, mapping, mappingName)
    : understandLists(others, settings.mapping, settings.unusedLists);
  const names = [...clientIndex(lists, sheetIds, 0).byKey.values()].map(({ name }) => name);
  return [...new Set([...ownSheets.flatMap((sheet) => clientOfDossier(sheet) ?? []), ...names])];
}

function firstCell(grid: DossierGrid): string {
  const row = grid.findIndex((line) => line.some(Boolean));
  const column = grid[row]?.findIndex(Boolean) ?? 0;
  return row < 0 ? 'A1' : `${columnLetter(column)}${row + 1}`;
}
