import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/template';
import type { CellStyle } from '../reports/model';
import { columnLetter } from '../schema/address';
import { fingerprint, sameValue, textCell, type DossierCell, type DossierGrid } from './dossierCell';
import { KEPT, type GeneratedBlocks, type GeneratedLine } from './generatedBlocks';
import { placesOf } from './dossierContent';
import { columnOfHeader, hintFormula, hintOf, isOneOf, isTitle } from './knownTexts';
import { keyOfOwnField, ownKey, type OwnField } from './ownFields';
import {
  keyText,
  markerCell,
  parseSheet,
  SLOTS,
  type DossierColumns,
  type DossierLine,
  type ParsedSheet,
} from './parseSheet';
import { BLOCKS, columnsOf, FIELDS, TABLES, TEMPLATE, type FieldKind } from './template';

export interface PlannedCell {
  column: number;
  /** Null: a cell with a look that waits to be filled. */
  cell: DossierCell | null;
  style: CellStyle | null;
  /** Typed cells are never written over. */
  isTyped: boolean;
  kind?: FieldKind;
}

export interface PlannedLine {
  key: string | null;
  /** The row of the sheet as it was that this line is; null for a new line. */
  from: number | null;
  cells: PlannedCell[];
}

export interface DossierPlan {
  client: string;
  lines: PlannedLine[];
  /** Rows of the account plan, which is one printed page. */
  planRows: number;
  /** In which columns the dossier stands. */
  columns: DossierColumns;
  /** The sheet can be kept: lines are added to it, and generated cells and labels written; typed cells stay. */
  inPlace: boolean;
}

export interface PlanRequest {
  client: string;
  language: Language;
  generated: GeneratedBlocks;
  /** Fields that the workbook adds to the template. */
  ownFields?: readonly OwnField[];
}

/** A line on its way into the plan: what stood there, or nothing yet. */
interface Draft {
  key: string | null;
  line: DossierLine | null;
  /** What a generated line says now. */
  generated?: GeneratedLine;
  /** What was typed where generated figures stand: label and content. */
  note?: readonly [DossierCell, DossierCell];
}

/**
 * A dossier as it should be: the template in the language asked for, the generated lines anew, and everything that people have typed (R36).
 *
 * Lines of a person's own stay between the lines they stood between. What is missing of the template is put back. Labels and headers that a
 * person changed stay changed. What was typed over a generated figure goes to the notes at the end.
 *
 * @param sheet the sheet as it was read; without lines for a new dossier
 */
export function planSheet(sheet: ParsedSheet, request: PlanRequest): DossierPlan {
  let plan = planOnce(sheet, request);
  // Where keys were lost, putting them back can tell more lines: until a further look changes nothing.
  for (let look = 1; look < MOST_LOOKS; look++) {
    const grid = gridOf(plan);
    const next = planOnce(parseSheet(grid, request.client, request.ownFields), request);
    if (next.inPlace && insertionsOf(next).length === 0 && changesOf(next, grid).length === 0) break;
    const { lines, inPlace } = plan;
    plan = {
      ...next,
      lines: [
        ...next.lines.map((line) => ({ ...line, from: line.from === null ? null : (lines[line.from]?.from ?? null) })),
        // Lines at the end that have become blank are still to be cleared.
        ...lines.slice(next.lines.filter(({ from }) => from !== null).length),
      ],
      inPlace: inPlace && next.inPlace,
    };
  }
  return plan;
}

const MOST_LOOKS = 5;

function planOnce(sheet: ParsedSheet, request: PlanRequest): DossierPlan {
  const texts = dossierTextsOf(request.language);
  const { ownFields = [] } = request;
  const drafts = withNotes(withTemplate(sheet.lines, request.generated, ownFields), texts);
  while (drafts.at(-1)?.key === null && drafts.at(-1)?.line === null) drafts.pop();
  const heads = new Map(drafts.map((draft) => [draft.key, draft.line ?? undefined]));
  const given = { heads, texts, client: request.client, ownFields, columns: sheet.columns };
  const lines = drafts.map((draft, row): PlannedLine => ({
    key: draft.key,
    from: draft.line?.row ?? null,
    cells: [...cellsOf(draft, row, given), ...besideOf(draft)],
  }));
  const figures = lines.findIndex(({ key }) => key === 'section:figures');
  return {
    client: request.client,
    lines,
    planRows: figures > 0 ? figures : lines.length,
    columns: sheet.columns,
    inPlace: sheet.isWhole,
  };
}

/**
 * Where lines are put in between those of the sheet as it is: before which row, and how many; from the top down. Lines behind the last one
 * need no room made for them.
 */
export function insertionsOf({ lines }: DossierPlan): { row: number; count: number }[] {
  const insertions: { row: number; count: number }[] = [];
  let next = 0;
  let count = 0;
  for (const { from } of lines) {
    if (from === null) count++;
    else {
      if (count > 0) insertions.push({ row: next, count });
      count = 0;
      next = from + 1;
    }
  }
  return insertions;
}

/** A sheet with blank lines put in, as it stands before a plan is written to it. */
export function withInsertions(grid: DossierGrid, insertions: readonly { row: number; count: number }[]): DossierGrid {
  const result = [...grid];
  for (const { row, count } of insertions.toReversed()) {
    while (result.length < row) result.push([]);
    result.splice(row, 0, ...Array.from({ length: count }, () => []));
  }
  return result;
}

/**
 * Cells that differ from what stands on the sheet, which has got its added lines already. With a plan in place a typed cell is among them only
 * where something was added to what people have typed.
 */
export function changesOf(plan: DossierPlan, grid: DossierGrid): { row: number; cell: PlannedCell }[] {
  return plan.lines.flatMap(({ cells }, row) =>
    cells
      .filter(({ column, cell }) => {
        const present = grid[row]?.[column] ?? null;
        if (cell?.formula !== null && cell !== null) return cell.formula !== present?.formula;
        return present?.formula !== undefined && present.formula !== null
          ? cell !== null || present.value !== ''
          : !sameValue(cell?.value ?? null, present?.value ?? null);
      })
      .map((cell) => ({ row, cell })),
  );
}

/** The plan as a grid of cells, as it will be read back. */
export function gridOf(plan: DossierPlan): DossierGrid {
  return plan.lines.map(({ cells }) => {
    const line: (DossierCell | null)[] = [];
    for (const { column, cell } of cells) {
      while (line.length <= column) line.push(null);
      line[column] = cell;
    }
    return line;
  });
}

// ---- lines

function withTemplate(
  lines: readonly DossierLine[],
  generated: GeneratedBlocks,
  ownFields: readonly OwnField[],
): Draft[] {
  const drafts = lines.map((line): Draft => ({ key: line.key, line }));
  const blank: Draft = { key: null, line: null };
  let after = 0;
  const place = (key: string, gap: boolean): void => {
    const at = drafts.findIndex((draft) => draft.key === key);
    if (at >= 0) {
      after = at + 1;
    } else {
      const added = [...(gap && !isGap(drafts[after - 1]) ? [{ ...blank }] : []), { key, line: null }];
      drafts.splice(after, 0, ...added);
      after += added.length;
    }
  };
  /** Passes over the lines with a key, and over a person's own lines between them. */
  const skip = (key: string): void => {
    let last = after;
    while (drafts[last]?.key === key || drafts[last]?.key === null) {
      last++;
      if (drafts[last - 1]?.key === key) after = last;
    }
  };
  /** The first field after a table stands apart from it. */
  const part = (): void => {
    if (drafts[after]?.key === undefined) drafts.splice(after++, 0, { ...blank });
  };
  place('columns', false);
  place('title', false);
  for (const { section, items } of TEMPLATE) {
    place(`section:${section}`, true);
    for (const item of items) {
      if ('field' in item) place(`field:${item.field}`, false);
      else if ('table' in item) {
        const row = `row:${item.table}`;
        place(`table:${item.table}`, true);
        place(`heads:${item.table}`, false);
        if (!drafts.some(({ key }) => key === row)) {
          drafts.splice(after, 0, ...Array.from({ length: item.rows }, () => ({ key: row, line: null })));
        }
        skip(row);
        if (items.at(-1) !== item) part();
      } else {
        place(`block:${item.block}`, true);
        const key = `b:${item.block}`;
        const room = drafts.filter((draft) => draft.key === key).length;
        skip(key);
        const missing = Array.from({ length: Math.max(0, item.rows - room) }, () => ({ key, line: null }));
        drafts.splice(after, 0, ...missing);
        after += missing.length;
        drafts
          .filter((draft) => draft.key === key)
          .forEach((draft, index) => {
            if (index < item.rows) draft.generated = generated[item.block][index] ?? [];
            else empty(draft);
          });
        if (items.at(-1) !== item) part();
      }
    }
    const own = ownFields.filter((one) => one.section === section);
    const isApart = items.length > 0 && !('field' in (items.at(-1) ?? {}));
    own.forEach((one, index) => place(ownKey(one), isApart && index === 0));
  }
  return drafts;
}

/** A generated line that is one too many: what stood beside it stays, without it. */
function empty(draft: Draft): void {
  draft.key = null;
  draft.generated = [];
}

function isGap(draft: Draft | undefined): boolean {
  return draft === undefined || (draft.key === null && !draft.line?.slots.some(Boolean));
}

function withNotes(drafts: Draft[], texts: DossierTexts): Draft[] {
  const notes: Draft[] = [];
  for (const { line, generated } of drafts) {
    const block = BLOCKS.find((each) => line?.key === `b:${each.block}`)?.block;
    if (!line || block === undefined) continue;
    line.slots.forEach((cell, slot) => {
      if (cell !== null && generated?.[slot] !== KEPT && fingerprint(cell.value) !== (line.prints[slot] ?? '')) {
        notes.push({ key: 'note', line: null, note: [textCell(texts.blocks[block]), cell] });
      }
    });
  }
  if (notes.length === 0) return drafts;
  let end = drafts.findIndex(({ key }) => key === 'section:notes') + 1;
  while (drafts[end]?.line && (drafts[end]?.key === null || drafts[end]?.key === 'note')) end++;
  return [...drafts.slice(0, end), ...notes, ...drafts.slice(end)];
}

// ---- cells

const NOTE_STYLES: readonly CellStyle[] = ['field', 'input'];

type Cells = PlannedCell[];

interface CellsGiven {
  heads: ReadonlyMap<string | null, DossierLine | undefined>;
  texts: DossierTexts;
  client: string;
  ownFields: readonly OwnField[];
  columns: DossierColumns;
}

function cellsOf(
  { key, line, generated, note }: Draft,
  row: number,
  { heads, texts, client, ownFields, columns }: CellsGiven,
): Cells {
  const slots = line?.slots ?? [];
  const [kind = '', id = ''] = key?.split(':') ?? [];
  const cells: Cells = [];
  const taken = new Set<number>();
  const ownField = kind === 'own' ? ownFields.find((each) => each.id === id) : undefined;
  const put = (slot: number, cell: DossierCell | null, style: CellStyle | null, isTyped: boolean, of?: FieldKind) => {
    cells.push({ column: columns.slots[slot] ?? 0, cell, style, isTyped, kind: of });
    taken.add(slot);
  };
  /** A text of the template's, unless a person has put another in its place. */
  const own = (slot: number, text: string, style: CellStyle, isOwn: (value: unknown) => boolean) => {
    const present = slots[slot] ?? null;
    const isTyped = present !== null && (present.formula !== null || !isOwn(present.value));
    put(slot, isTyped ? present : textCell(text), style, isTyped);
  };
  const input = (slot: number, of: FieldKind | undefined) => put(slot, slots[slot] ?? null, styleOf(of), true, of);
  /** Guidance beside a field; what a person has put in its place stays. */
  const guidance = (hint: string, isOwn: (hint: string) => boolean) => {
    const present = slots[2] ?? null;
    const told = present && hintOf(present.formula, present.value);
    const isTyped = present !== null && (told === null || !isOwn(told));
    const formula = hintFormula(hint, `${columnLetter(columns.slots[1] ?? 0)}${row + 1}`);
    put(2, isTyped ? present : { value: slots[1] ? '' : hint, formula, format: null }, 'hint', isTyped);
  };

  if (key === 'columns') {
    for (let slot = 0; slot < SLOTS; slot++) {
      const typed = slots[slot] ?? null;
      put(slot, typed ?? markerCell(slot), 'key', typed !== null);
    }
  } else if (key === 'title') {
    own(0, fill(texts.title, { client }), 'title', (value) => isTitle(value, client));
  } else if (kind === 'section' && id in texts.sections) {
    const section = id as keyof DossierTexts['sections'];
    own(0, texts.sections[section], 'section', (value) => isOneOf(value, (all) => all.sections[section]));
  } else if (kind === 'block' && id in texts.blocks) {
    const block = id as keyof DossierTexts['blocks'];
    own(0, texts.blocks[block], 'subsection', (value) => isOneOf(value, (all) => all.blocks[block]));
  } else if (kind === 'table' && id in texts.tables) {
    const table = id as keyof DossierTexts['tables'];
    own(0, texts.tables[table].title, 'subsection', (value) => isOneOf(value, (all) => all.tables[table].title));
  } else if (kind === 'field' && id in texts.fields) {
    const field = FIELDS.find((each) => each.field === id);
    if (field) {
      const { label, hint } = texts.fields[field.field];
      own(0, label, 'field', (value) => isOneOf(value, (all) => all.fields[field.field].label));
      input(1, field.kind);
      guidance(hint, (told) => isOneOf(told, (all) => all.fields[field.field].hint));
    }
  } else if (kind === 'own' && ownField) {
    own(0, ownField.label, 'field', (value) => keyOfOwnField(value, ownFields) === key);
    input(1, 'longText');
    // Guidance is a formula there: any other text is a person's.
    if (ownField.hint) guidance(ownField.hint, () => slots[2]?.formula !== null);
  } else if ((kind === 'heads' || kind === 'row') && id in texts.tables) {
    const table = TABLES.find((each) => each.table === id);
    if (table) {
      const places = placesOf(table.table, heads.get(`heads:${id}`), texts);
      for (const [column, header] of columnsOf(table.table, texts)) {
        const slot = places.get(column);
        if (slot === undefined) continue;
        if (kind === 'row') input(slot, table.kinds[column] ?? 'text');
        else own(slot, header, 'header', (value) => columnOfHeader(table.table, value) === column);
      }
    }
  } else if (generated) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const cell = generated[slot] ?? null;
      if (cell === KEPT) {
        put(slot, slots[slot] ?? null, null, false);
        continue;
      }
      put(
        slot,
        cell === null || cell.value === '' ? null : { value: cell.value, formula: cell.formula ?? null, format: null },
        cell?.style ?? null,
        false,
      );
    }
  } else if (note) {
    put(0, note[0], 'field', true);
    put(1, note[1], 'input', true);
  }
  slots.forEach((cell, slot) => {
    if (taken.has(slot) || generated) return;
    const style = key === 'note' && slot < 2 ? NOTE_STYLES[slot] : 'typed';
    // A marker that was copied with its line is cleared.
    put(slot, cell, cell === null ? null : (style ?? 'typed'), cell !== null);
  });
  if (key !== null) {
    const prints = generated
      ? Array.from({ length: SLOTS }, (_, slot) => {
          const cell = generated[slot] ?? null;
          return cell === KEPT ? (line?.prints[slot] ?? '') : fingerprint(cell?.value ?? null);
        })
      : undefined;
    cells.push({ column: columns.key, cell: textCell(keyText(key, prints)), style: 'key', isTyped: false });
  } else if (line) {
    // A key that was copied with its line, or typed text that has gone beside, is cleared.
    cells.push({ column: columns.key, cell: null, style: null, isTyped: false });
  }
  return cells;
}

function besideOf({ line }: Draft): Cells {
  return [...(line?.beside ?? [])].map(([column, cell]) => ({ column, cell, style: null, isTyped: true }));
}

function styleOf(kind: FieldKind | undefined): CellStyle {
  if (kind === 'date') return 'inputDate';
  return kind === 'number' ? 'inputNumber' : 'input';
}
