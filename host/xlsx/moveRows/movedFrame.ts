/** What a sheet part says beside its cells, after rows were moved on this sheet or on others. */
import { movedCount } from '../../engine/movedSheet';
import { movedRow } from '../../engine/rowMoves';
import type { RangeModel, RowMoveModel } from '../../workbookModel';
import { parseCell, parseRanges } from '../cellReference';
import { childNamed, type PlacedElement, PlacedXml } from '../placedXml';
import type { TextPiece } from '../textPieces';
import { moveAnchorElements } from './movedDrawing';
import { movedReferences, type MovedSheets } from './movedSheets';

/** Attributes that are references on the sheet itself, by element; the element goes with the cells of those in GOES. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  mergeCell: ['ref'],
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
  hyperlink: ['ref'],
  ignoredError: ['sqref'],
  protectedRange: ['sqref'],
  cellWatch: ['r'],
  inputCells: ['r'],
  cellSmartTags: ['r'],
  nsvFilter: ['ref'],
};
const GOES = new Set(
  'mergeCell conditionalFormatting dataValidation hyperlink ignoredError protectedRange cellWatch inputCells cellSmartTags autoFilter sortState sortCondition sparkline brk'.split(
    ' ',
  ),
);
/** Lists that must not be left without an item. */
const LISTS = new Set(
  `mergeCells dataValidations hyperlinks ignoredErrors protectedRanges cellWatches smartTags rowBreaks conditionalFormattings
  sparklines sparklineGroup sparklineGroups ext extLst`.split(/\s+/),
);
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** @returns what changes, in the order of the text. */
export function movedFrame(xml: string, name: string, sheets: MovedSheets): TextPiece[] {
  const frame = new PlacedXml(xml, 'sheetData');
  new FrameMover(frame, name, sheets).move(frame.root, undefined);
  return frame.changes();
}

class FrameMover {
  private readonly moves: readonly RowMoveModel[];

  constructor(
    private readonly xml: PlacedXml,
    private readonly name: string,
    private readonly sheets: MovedSheets,
  ) {
    this.moves = sheets.movesOf(name);
  }

  /**
   * Moves an element and all in it.
   *
   * @param ranges of the rule that it belongs to.
   * @returns false when it has gone with its cells.
   */
  move(element: PlacedElement, ranges: readonly RangeModel[] | undefined): boolean {
    if (element.name === 'colBreaks') return true;
    const own = this.rangesOf(element) ?? ranges;
    if (!this.moveReferences(element)) {
      this.xml.remove(element);
      return false;
    }
    this.moveFormulas(element, own);
    const left = element.children.filter((child) => this.move(child, own));
    if (left.length === element.children.length) return true;
    const isEmptied = left.length === 0 || (element.name === 'sparklineGroup' && !left.some(isSparklines));
    if (isEmptied && LISTS.has(element.name)) {
      this.xml.remove(element);
      return false;
    }
    this.count(element, left);
    return true;
  }

  /** The cells that a rule stands over, in the old way or in that of the extensions. */
  private rangesOf(element: PlacedElement): RangeModel[] | undefined {
    const given = element.name === 'conditionalFormatting' || element.name === 'dataValidation';
    if (!given) return undefined;
    return parseRanges(this.xml.attribute(element, 'sqref') ?? childNamed(element, 'sqref')?.text ?? '');
  }

  /** @returns false when the cells are gone and the element with them. */
  private moveReferences(element: PlacedElement): boolean {
    if (this.moves.length === 0) return true;
    const { name } = element;
    const extension = childNamed(element, 'sqref');
    if (extension && !this.moveText(extension)) return false;
    if (name === 'sheetView' || name === 'customSheetView') this.moveView(element);
    else if (name === 'selection') this.moveSelection(element);
    else if (name === 'brk') return this.moveBreak(element);
    else if (name === 'control' || name === 'oleObject') moveAnchorElements(this.xml, element, this.moves);
    for (const attribute of REFERENCES[name] ?? []) {
      const given = this.xml.attribute(element, attribute);
      if (given === undefined) continue;
      const moved = movedReferences(given, this.moves);
      if (moved === undefined ? GOES.has(name) : name === 'mergeCell' && !moved.includes(':')) return false;
      this.xml.set(element, attribute, moved ?? 'A1');
    }
    return true;
  }

  private moveText(element: PlacedElement): boolean {
    const moved = movedReferences(element.text.trim(), this.moves);
    if (moved !== undefined) this.xml.setText(element, moved);
    return moved !== undefined;
  }

  private moveFormulas(element: PlacedElement, ranges: readonly RangeModel[] | undefined): void {
    const moved = (formula: string): string =>
      ranges ? this.sheets.rule(formula, ranges, this.name) : this.sheets.formula(formula, this.name);
    if (FORMULAS.has(element.name) && element.children.length === 0) this.xml.setText(element, moved(element.text));
    if (element.name !== 'cfvo') return;
    const value = this.xml.attribute(element, 'val');
    if (value !== undefined && !Number.isFinite(Number(value))) this.xml.set(element, 'val', moved(value));
  }

  private moveView(view: PlacedElement): void {
    const first = this.xml.attribute(view, 'topLeftCell');
    const top = parseCell(first ?? '')?.row ?? 0;
    const newTop = top === 0 ? 0 : this.nearest(top);
    if (first !== undefined && newTop !== top) this.xml.set(view, 'topLeftCell', withRow(first, newTop));
    const pane = childNamed(view, 'pane');
    if (!pane) return;
    const split = Number(this.xml.attribute(pane, 'ySplit') ?? 0);
    const isFrozen = (this.xml.attribute(pane, 'state') ?? '').startsWith('frozen');
    if (isFrozen && split > 0) this.xml.set(pane, 'ySplit', String(movedEnd(top + split, this.moves) - newTop));
    const corner = this.xml.attribute(pane, 'topLeftCell');
    const below = parseCell(corner ?? '')?.row;
    if (corner === undefined || below === undefined) return;
    const least = isFrozen && split > 0 ? movedEnd(top + split, this.moves) : 0;
    this.xml.set(pane, 'topLeftCell', withRow(corner, Math.max(least, this.nearest(below))));
  }

  /** What was selected stays so; where it is gone, the cell that has come there. */
  private moveSelection(selection: PlacedElement): void {
    const [active = 'A1', selected = active] = ['activeCell', 'sqref'].map((name) =>
      this.xml.attribute(selection, name),
    );
    const cell = movedReferences(active, this.moves);
    const cells = movedReferences(selected, this.moves);
    const isWhole = cell !== undefined && cells !== undefined;
    const place = isWhole ? cell : withRow(active, this.nearest(parseCell(active)?.row ?? 0));
    if (active !== place) this.xml.set(selection, 'activeCell', place);
    if (selected !== (isWhole ? cells : place)) this.xml.set(selection, 'sqref', isWhole ? cells : place);
  }

  private moveBreak(element: PlacedElement): boolean {
    const moved = movedAll(Number(this.xml.attribute(element, 'id')), this.moves);
    if (moved !== undefined) this.xml.set(element, 'id', String(moved));
    return moved !== undefined;
  }

  /** Where a row is, or where it was when it is gone. */
  private nearest(row: number): number {
    return this.moves.reduce((now, move) => movedRow(now, move) ?? move.row, row);
  }

  private count(element: PlacedElement, left: readonly PlacedElement[]): void {
    if (this.xml.attribute(element, 'count') !== undefined) this.xml.set(element, 'count', String(left.length));
    if (this.xml.attribute(element, 'manualBreakCount') === undefined) return;
    const manual = left.filter((item) => ['1', 'true'].includes(this.xml.attribute(item, 'man') ?? ''));
    this.xml.set(element, 'manualBreakCount', String(manual.length));
  }
}

function isSparklines({ name }: PlacedElement): boolean {
  return name === 'sparklines';
}

/** The end of rows that are counted from the top; one row at least stays. */
function movedEnd(end: number, moves: readonly RowMoveModel[]): number {
  return moves.reduce((count, move) => movedCount(count, move), end);
}

function movedAll(row: number, moves: readonly RowMoveModel[]): number | undefined {
  let moved: number | undefined = row;
  for (const move of moves) if (moved !== undefined) moved = movedRow(moved, move);
  return moved;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
