/** Writes what has changed of a table into its part: where it lies, what it is called, what its columns are called. */
import { withColumnRenamed, withTableRenamed } from '../engine/formula/rewriting';
import type { SheetModel, TableModel } from '../workbookModel';
import { rangeName } from './cellReference';
import type { OfficePackage } from './officePackage';
import { readTable } from './readTable';
import { calculatedFormula } from './writeTable';
import { encodeControls } from './xmlText';
import { child, children, createLike, descendants, rootOf, textOf, type Document, type Element } from './xmlTree';

/** Writes the changed tables of the kept sheets, and follows their new names in the formulas that all tables keep. */
export function editTables(target: OfficePackage, sheets: readonly SheetModel[]): void {
  const edited = new Map<string, Document>();
  const renames: TableRename[] = [];
  for (const sheet of sheets) {
    for (const part of sheet.part === undefined ? [] : target.relatedParts(sheet.part, 'table')) {
      const document = target.document(part);
      const before = readTable(rootOf(document));
      const after = before && sheet.tables.find((table) => table.id === before.id);
      if (!before || !after || same(before, after)) continue;
      changeTable(rootOf(document), before, after, sheet);
      edited.set(part, document);
      renames.push(renameOf(before, after));
    }
  }
  for (const [part, document] of edited) target.set(part, document);
  followRenames(
    target,
    sheets,
    renames.filter(({ name, to, columns }) => name !== to || columns.length > 0),
  );
}

interface TableRename {
  name: string;
  to: string;
  columns: [from: string, to: string][];
}

function same(before: TableModel, after: TableModel): boolean {
  return (
    before.name === after.name &&
    rangeName(before.range) === rangeName(after.range) &&
    JSON.stringify(before.columns) === JSON.stringify(after.columns)
  );
}

function changeTable(root: Element, before: TableModel, after: TableModel, sheet: SheetModel): void {
  if (before.name !== after.name) {
    root.setAttribute('name', after.name);
    root.setAttribute('displayName', after.name);
  }
  if (rangeName(before.range) !== rangeName(after.range)) {
    root.setAttribute('ref', rangeName(after.range));
    const rows = after.range.rows - (after.hasTotals ? 1 : 0);
    child(root, 'autoFilter')?.setAttribute('ref', rangeName({ ...after.range, rows }));
  }
  const list = child(root, 'tableColumns');
  if (list && JSON.stringify(before.columns) !== JSON.stringify(after.columns)) {
    changeColumns(list, before, after, sheet);
  }
}

// As many columns as before are the same ones, maybe renamed; otherwise columns are known by their names.
function changeColumns(list: Element, before: TableModel, after: TableModel, sheet: SheetModel): void {
  const old = children(list, 'tableColumn');
  const lower = before.columns.map((name) => name.toLowerCase());
  const inPlace = before.columns.length === after.columns.length;
  let lastId = old.reduce((most, column) => Math.max(most, Number(column.getAttribute('id') ?? 0)), 0);
  const wanted = after.columns.map((name, index) => {
    const known = old[inPlace ? index : lower.indexOf(name.toLowerCase())];
    const column = known ?? createLike(list, 'tableColumn', { id: String(++lastId) });
    if (before.columns[old.indexOf(column)] !== name)
      column.setAttribute('name', encodeControls(name).replaceAll('\n', '_x000a_'));
    const formula = known ? undefined : calculatedFormula(after, sheet, index);
    if (formula !== undefined) {
      const element = createLike(column, 'calculatedColumnFormula');
      element.textContent = formula;
      column.appendChild(element);
    }
    return column;
  });
  for (const column of old) if (!wanted.includes(column)) list.removeChild(column);
  for (const column of wanted) if (!old.includes(column)) list.appendChild(column);
  list.setAttribute('count', String(wanted.length));
}

function renameOf(before: TableModel, after: TableModel): TableRename {
  const inPlace = before.columns.length <= after.columns.length;
  const columns = before.columns.flatMap((name, index): [string, string][] => {
    const now = inPlace ? after.columns[index] : name;
    return now === undefined || now === name ? [] : [[name, now]];
  });
  return { name: before.name, to: after.name, columns };
}

// Formulas of cells follow in the model already.
function followRenames(target: OfficePackage, sheets: readonly SheetModel[], renames: readonly TableRename[]): void {
  if (renames.length === 0) return;
  for (const sheet of sheets) {
    for (const part of sheet.part === undefined ? [] : target.relatedParts(sheet.part, 'table')) {
      const document = target.document(part);
      let changed = false;
      for (const name of ['calculatedColumnFormula', 'totalsRowFormula']) {
        for (const element of descendants(rootOf(document), name)) {
          const formula = renames.reduce(withNewNames, `=${textOf(element)}`).slice(1);
          if (formula === textOf(element)) continue;
          element.textContent = formula;
          changed = true;
        }
      }
      if (changed) target.set(part, document);
    }
  }
}

function withNewNames(formula: string, { name, to, columns }: TableRename): string {
  const renamed = columns.reduce((text, [from, now]) => withColumnRenamed(text, name, from, now), formula);
  return name === to ? renamed : withTableRenamed(renamed, name, to);
}
