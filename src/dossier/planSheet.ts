import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/template';
import type { CellStyle } from '../reports/model';
import { fingerprint, sameValue, textCell, type DossierCell, type DossierGrid } from './dossierCell';
import type { GeneratedBlocks, GeneratedCell } from './generatedBlocks';
import { placesOf } from './dossierContent';
import { columnOfHeader, hintFormula, isHint, isOneOf, isTitle } from './knownTexts';
import {
  BESIDE,
  KEY_COLUMN,
  keyText,
  markerCell,
  parseSheet,
  SLOTS,
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
  /** Typed cells and all lines stay where they are: only generated ones and labels need to be written. */
  inPlace: boolean;
}

export interface PlanRequest {
  client: string;
  language: Language;
  generated: GeneratedBlocks;
}

/** A line on its way into the plan: what stood there, or nothing yet. */
interface Draft {
  key: string | null;
  line: DossierLine | null;
  /** What a generated line says now. */
  generated?: readonly (GeneratedCell | null)[];
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
    const next = planOnce(parseSheet(grid, request.client), request);
    if (next.inPlace && changesOf(next, grid).length === 0) break;
    const { lines, inPlace } = plan;
    plan = {
      ...next,
      lines: next.lines.map((line) => ({
        ...line,
        from: line.from === null ? null : (lines[line.from]?.from ?? null),
      })),
      inPlace: inPlace && next.inPlace,
    };
  }
  return plan;
}

const MOST_LOOKS = 5;

function planOnce(sheet: ParsedSheet, request: PlanRequest): DossierPlan {
  const texts = dossierTextsOf(request.language);
  const drafts = withNotes(withTemplate(sheet.lines, request.generated), sheet.lines, texts);
  const heads = new Map(drafts.map((draft) => [draft.key, draft.line ?? undefined]));
  const lines = drafts.map((draft, row): PlannedLine => ({
    key: draft.key,
    from: draft.line?.row ?? null,
    cells: [...cellsOf(draft, row, heads, texts, request.client), ...besideOf(draft)],
  }));
  const figures = lines.findIndex(({ key }) => key === 'section:figures');
  return {
    client: request.client,
    lines,
    planRows: figures > 0 ? figures : lines.length,
    inPlace:
      sheet.inPlace &&
      sheet.lines.every(({ row }, at) => row === at && lines[at]?.from === at) &&
      lines.slice(sheet.lines.length).every(({ from }) => from === null),
  };
}

/** Cells that differ from what stands on the sheet; with a plan in place none of them is a typed one. */
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

function withTemplate(lines: readonly DossierLine[], generated: GeneratedBlocks): Draft[] {
  const old = new Map<string, DossierLine[]>();
  const drafts: Draft[] = [];
  for (const line of lines) {
    const { key } = line;
    if (key?.startsWith('b:') && BLOCKS.some(({ block }) => key === `b:${block}`)) {
      old.set(key, [...(old.get(key) ?? []), line]);
      continue;
    }
    drafts.push({ key, line });
  }
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
  const skip = (key: string): void => {
    while (drafts[after]?.key === key) after++;
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
        // The first field after a table stands apart from it.
        if (drafts[after]?.key === undefined && items.at(-1) !== item) drafts.splice(after++, 0, { ...blank });
      } else {
        place(`block:${item.block}`, true);
        const key = `b:${item.block}`;
        const before = old.get(key) ?? [];
        const cells = generated[item.block];
        const now = Array.from({ length: item.rows }, (_, index): Draft => ({
          key,
          line: before[index] ?? null,
          generated: cells[index] ?? [],
        }));
        // What stood beside a line that is one too many stays, without it.
        const beside = before.slice(item.rows).filter((line) => line.beside.size > 0);
        const rest = beside.map((line): Draft => ({ key: null, line: { ...line, slots: [], key: null } }));
        drafts.splice(after, 0, ...now, ...rest);
        after += now.length;
        if (drafts[after]?.key === undefined && items.at(-1) !== item) drafts.splice(after++, 0, { ...blank });
      }
    }
  }
  return drafts;
}

function isGap(draft: Draft | undefined): boolean {
  return draft === undefined || (draft.key === null && draft.line === null);
}

function withNotes(drafts: Draft[], lines: readonly DossierLine[], texts: DossierTexts): Draft[] {
  const notes: Draft[] = [];
  for (const line of lines) {
    const block = BLOCKS.find((each) => line.key === `b:${each.block}`)?.block;
    if (block === undefined) continue;
    line.slots.forEach((cell, slot) => {
      if (cell !== null && fingerprint(cell.value) !== (line.prints[slot] ?? '')) {
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

type Cells = PlannedCell[];

function cellsOf(
  { key, line, generated, note }: Draft,
  row: number,
  heads: ReadonlyMap<string | null, DossierLine | undefined>,
  texts: DossierTexts,
  client: string,
): Cells {
  const slots = line?.slots ?? [];
  const [kind = '', id = ''] = key?.split(':') ?? [];
  const cells: Cells = [];
  const taken = new Set<number>();
  const put = (slot: number, cell: DossierCell | null, style: CellStyle | null, isTyped: boolean, of?: FieldKind) => {
    cells.push({ column: slot + 1, cell, style, isTyped, kind: of });
    taken.add(slot);
  };
  /** A text of the template's, unless a person has put another in its place. */
  const own = (slot: number, text: string, style: CellStyle, isOwn: (value: unknown) => boolean) => {
    const present = slots[slot] ?? null;
    const isTyped = present !== null && (present.formula !== null || !isOwn(present.value));
    put(slot, isTyped ? present : textCell(text), style, isTyped);
  };
  const input = (slot: number, of: FieldKind | undefined) => put(slot, slots[slot] ?? null, styleOf(of), true, of);

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
      const present = slots[2] ?? null;
      const isTyped = present !== null && !isHint(present.formula, present.value, field.field);
      const formula = hintFormula(hint, row);
      const guidance: DossierCell = { value: slots[1] ? '' : hint, formula, format: null };
      put(2, isTyped ? present : guidance, 'hint', isTyped);
    }
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
      put(
        slot,
        cell === null || cell.value === '' ? null : { ...cell, formula: null, format: null },
        cell?.style ?? null,
        false,
      );
    }
  } else if (note) {
    put(0, note[0], 'field', true);
    put(1, note[1], 'input', true);
  }
  slots.forEach((cell, slot) => {
    if (cell !== null && !taken.has(slot) && !generated)
      put(slot, cell, key === 'note' && slot === 1 ? 'input' : 'typed', true);
  });
  if (key !== null) {
    const prints = generated
      ? Array.from({ length: SLOTS }, (_, slot) => fingerprint(generated[slot]?.value ?? null))
      : undefined;
    cells.push({ column: KEY_COLUMN, cell: textCell(keyText(key, prints)), style: 'key', isTyped: false });
  } else if (line) {
    // A key that was copied with its line, or typed text that has gone beside, is cleared.
    cells.push({ column: KEY_COLUMN, cell: null, style: null, isTyped: false });
  }
  return cells;
}

function besideOf({ line }: Draft): Cells {
  return [...(line?.beside ?? [])].map(([column, cell]) => ({ column, cell, style: null, isTyped: column >= BESIDE }));
}

function styleOf(kind: FieldKind | undefined): CellStyle {
  if (kind === 'date') return 'inputDate';
  return kind === 'number' ? 'inputNumber' : 'input';
}
