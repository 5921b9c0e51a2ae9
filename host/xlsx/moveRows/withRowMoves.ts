/**
 * A file as it would be if the rows that were inserted into its sheets and deleted from them since had been so before it was opened:
 * everything in its parts that tells rows of those sheets tells the new ones.
 */
import type { SheetModel } from '../../workbookModel';
import { parseRange } from '../cellReference';
import type { OfficePackage } from '../officePackage';
import { PlacedXml, withDescendants } from '../placedXml';
import { withPieces } from '../textPieces';
import type { WorkbookPart } from '../workbookPart';
import { movedCells } from './movedCells';
import { movedDrawing, movedVml } from './movedDrawing';
import { movedFrame } from './movedFrame';
import { movedReference, MovedSheets, movedWhole } from './movedSheets';
import { movedTable } from './movedTable';

/**
 * @param source The file as it was opened. It is not changed.
 * @param workbook Its main part.
 * @param sheets The sheets as they are now.
 * @returns The same package when no rows were moved.
 */
export function withRowMoves(
  source: OfficePackage,
  workbook: WorkbookPart,
  sheets: readonly SheetModel[],
): OfficePackage {
  const moves = new Map(sheets.map((sheet) => [sheet.part, sheet.rowMoves ?? []]));
  const moved = workbook.sheets.flatMap(({ part, name }) => {
    const own = part === undefined ? undefined : moves.get(part);
    return part !== undefined && own && own.length > 0 ? [{ part, name, moves: own }] : [];
  });
  if (moved.length === 0) return source;
  const target = source.copy();
  new PackageMover(target, workbook, new MovedSheets(moved)).move();
  return target;
}

class PackageMover {
  constructor(
    private readonly target: OfficePackage,
    private readonly workbook: WorkbookPart,
    private readonly sheets: MovedSheets,
  ) {}

  move(): void {
    for (const { part, name } of this.workbook.sheets) if (part !== undefined) this.moveSheet(part, name);
    this.change(this.workbook.part, (text) => this.movedNames(text));
    for (const part of this.target.names()) {
      if (/^xl\/charts\/[^/]+\.xml$/.test(part)) this.change(part, (text) => this.movedChart(text));
      else if (/^xl\/pivotCache\/[^/]*Definition[^/]*\.xml$/.test(part))
        this.change(part, (text) => this.movedSource(text));
    }
  }

  private moveSheet(sheet: string, name: string): void {
    this.moveTables(sheet, name);
    this.change(sheet, (text) => {
      const framed = withPieces(text, movedFrame(text, name, this.sheets));
      return withPieces(framed, movedCells(framed, name, this.sheets));
    });
    const each = (type: string, change: (text: string) => string): void => {
      for (const part of this.target.relatedParts(sheet, type)) this.change(part, change);
    };
    each('drawing', (text) => movedDrawing(text, name, this.sheets));
    each('vmlDrawing', (text) => movedVml(text, name, this.sheets));
    each('ctrlProp', (text) => this.movedControl(text, name));
    if (this.sheets.movesOf(name).length === 0) return;
    for (const type of ['comments', 'threadedComment', 'tableSingleCells', 'namedSheetView']) {
      each(type, (text) => this.movedReferences(text, name));
    }
    each('pivotTable', (text) => this.movedPivot(text, name));
  }

  /** Tables that have lost all their rows go, with what leads to them. */
  private moveTables(sheet: string, name: string): void {
    for (const { id, target, type } of [...this.target.relationships(sheet)]) {
      if (!type.endsWith('/table') || !this.target.has(target)) continue;
      const moved = movedTable(this.target.text(target), name, this.sheets);
      if (moved !== undefined) {
        this.change(target, () => moved);
        continue;
      }
      this.target.removeRelationship(sheet, id);
      this.target.removeParts(new Set([target]));
      this.change(sheet, (text) => withoutTable(text, id));
    }
  }

  /** Comments, and whatever else stands in one cell each. */
  private movedReferences(text: string, name: string): string {
    const xml = new PlacedXml(text);
    for (const element of withDescendants(xml.root)) {
      const attribute = element.name === 'singleXmlCell' ? 'r' : 'ref';
      const reference = xml.attribute(element, attribute);
      if (reference === undefined || !parseRange(reference)) continue;
      const moved = movedReference(reference, this.sheets.movesOf(name));
      if (moved === undefined) xml.remove(element);
      else xml.set(element, attribute, moved);
    }
    return xml.toString();
  }

  private movedPivot(text: string, name: string): string {
    const xml = new PlacedXml(text);
    for (const element of xml.root.children) {
      if (element.name !== 'location') continue;
      const moved = movedWhole(xml.attribute(element, 'ref') ?? '', this.sheets.movesOf(name));
      if (moved !== undefined) xml.set(element, 'ref', moved);
    }
    return xml.toString();
  }

  private movedControl(text: string, name: string): string {
    const xml = new PlacedXml(text);
    for (const attribute of ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx']) {
      const formula = xml.attribute(xml.root, attribute);
      if (formula) xml.set(xml.root, attribute, this.sheets.formula(formula, name));
    }
    return xml.toString();
  }

  private movedChart(text: string): string {
    const xml = new PlacedXml(text);
    for (const element of withDescendants(xml.root)) {
      if (element.name === 'f') xml.setText(element, this.sheets.formula(element.text, undefined));
    }
    return xml.toString();
  }

  /** Where a pivot table has its data from: ranges that tell their sheet apart. */
  private movedSource(text: string): string {
    const xml = new PlacedXml(text);
    for (const element of withDescendants(xml.root)) {
      if (element.name !== 'worksheetSource' && element.name !== 'rangeSet') continue;
      const [reference, sheet] = [xml.attribute(element, 'ref'), xml.attribute(element, 'sheet')];
      if (reference === undefined || sheet === undefined || isElsewhere(xml.tag(element))) continue;
      const moved = movedReference(reference, this.sheets.movesOf(sheet));
      if (moved !== undefined) xml.set(element, 'ref', moved);
    }
    return xml.toString();
  }

  private movedNames(text: string): string {
    const xml = new PlacedXml(text);
    for (const element of withDescendants(xml.root)) {
      if (element.name !== 'definedName') continue;
      const home = this.workbook.sheets[Number(xml.attribute(element, 'localSheetId') ?? -1)]?.name;
      const moved = this.sheets.formula(element.text, home, true);
      const isExcels = /^_xlnm\./i.test(xml.attribute(element, 'name') ?? '');
      if (isExcels && moved !== element.text && moved.includes('#REF!')) xml.remove(element);
      else xml.setText(element, moved);
    }
    return xml.toString();
  }

  private change(part: string, change: (text: string) => string): void {
    const before = this.target.text(part);
    const after = change(before);
    if (after !== before) this.target.set(part, after);
  }
}

function withoutTable(text: string, relationship: string): string {
  const xml = new PlacedXml(text, 'sheetData');
  for (const list of xml.root.children) {
    if (list.name !== 'tableParts') continue;
    const left = list.children.filter((item) => !new RegExp(`:id\\s*=\\s*["']${relationship}["']`).test(xml.tag(item)));
    if (left.length === 0) xml.remove(list);
    else {
      for (const item of list.children) if (!left.includes(item)) xml.remove(item);
      xml.set(list, 'count', String(left.length));
    }
  }
  return xml.toString();
}

/** Whether a source is in another file. */
function isElsewhere(tag: string): boolean {
  return /:id\s*=/.test(tag);
}
