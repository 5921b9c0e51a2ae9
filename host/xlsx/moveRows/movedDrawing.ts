/** Drawings over a sheet, its controls and the boxes of its notes, after rows were moved. */
import type { RowMoveModel } from '../../workbookModel';
import { escapeXml } from '../xmlText';
import { childNamed, type PlacedElement, PlacedXml, withDescendants } from '../placedXml';
import { type Edge, movedAnchor } from './movedAnchor';
import { movedReference, type MovedSheets } from './movedSheets';

const KEEPS = { oneCell: 'size', absolute: 'place' } as const;

/** A drawing part: the anchors of what lies on it, and the cells that shapes take their texts from. */
export function movedDrawing(text: string, name: string, sheets: MovedSheets): string {
  const xml = new PlacedXml(text);
  const moves = sheets.movesOf(name);
  for (const anchor of xml.root.children) {
    if (moves.length > 0)
      moveAnchor(xml, anchor, KEEPS[xml.attribute(anchor, 'editAs') as 'oneCell'] ?? 'nothing', moves);
  }
  for (const element of withDescendants(xml.root)) {
    const link = xml.attribute(element, 'textlink');
    if (link) xml.set(element, 'textlink', sheets.formula(link, name));
  }
  return xml.toString();
}

/** The anchors of controls and objects, which a sheet part tells itself. */
export function moveAnchorElements(xml: PlacedXml, element: PlacedElement, moves: readonly RowMoveModel[]): void {
  for (const anchor of withDescendants(element)) {
    if (anchor.name !== 'anchor') continue;
    const isOn = (name: string): boolean => ['1', 'true'].includes(xml.attribute(anchor, name) ?? '');
    moveAnchor(xml, anchor, isOn('sizeWithCells') ? 'nothing' : isOn('moveWithCells') ? 'size' : 'place', moves);
  }
}

/**
 * A drawing in the old form, which holds the boxes of notes and controls. It is text that need not be well-formed XML.
 * A box of a note goes with the note's cell.
 */
export function movedVml(text: string, name: string, sheets: MovedSheets): string {
  const moves = sheets.movesOf(name);
  return text
    .replace(/<v:shape\s[^]*?<\/v:shape>/g, (shape) => (moves.length > 0 ? movedShape(shape, moves) : shape))
    .replace(/(<x:Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)/g, (_, tag: string, formula: string) => {
      return tag + escapeXml(sheets.formula(plain(formula), name));
    });
}

function movedShape(shape: string, moves: readonly RowMoveModel[]): string {
  const anchor = /(<x:Anchor>)([^<]*)/.exec(shape);
  const numbers = anchor?.[2]?.split(',').map((number) => number.trim()) ?? [];
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const edge = (at: number): Edge => ({ row: Number(numbers[at]), offset: numbers[at + 1] ?? '0' });
  let { from, to } = movedAnchor(edge(2), edge(6), 'size', moves);
  let moved = shape;
  if (row !== undefined) {
    const now = movedReference(`A${Number(row) + 1}`, moves);
    if (now === undefined) return '';
    const added = Number(now.slice(1)) - 1 - Number(row);
    from = { ...edge(2), row: Math.max(0, edge(2).row + added) };
    to = { ...edge(6), row: edge(6).row + from.row - edge(2).row };
    moved = moved.replace(/(<x:Row>)[^<]*/, (_, tag: string) => tag + String(Number(row) + added));
  }
  if (!anchor || numbers.length !== 8) return moved;
  if (from.row === edge(2).row && to.row === edge(6).row) return moved;
  numbers.splice(2, 2, String(from.row), from.offset);
  numbers.splice(6, 2, String(to.row), to.offset);
  return moved.replace(anchor[0], () => `<x:Anchor>${numbers.join(', ')}`);
}

function moveAnchor(
  xml: PlacedXml,
  anchor: PlacedElement,
  keeps: 'nothing' | 'size' | 'place',
  moves: readonly RowMoveModel[],
): void {
  const [from, to] = [childNamed(anchor, 'from'), childNamed(anchor, 'to')];
  if (!from) return;
  const edge = (marker: PlacedElement): Edge => ({
    row: Number(childNamed(marker, 'row')?.text),
    offset: childNamed(marker, 'rowOff')?.text.trim() ?? '0',
  });
  const moved = movedAnchor(edge(from), edge(to ?? from), keeps, moves);
  setEdge(xml, from, moved.from);
  if (to) setEdge(xml, to, moved.to);
}

function setEdge(xml: PlacedXml, marker: PlacedElement, { row, offset }: Edge): void {
  const [rowElement, offsetElement] = [childNamed(marker, 'row'), childNamed(marker, 'rowOff')];
  if (rowElement && Number(rowElement.text) !== row) xml.setText(rowElement, String(row));
  if (offsetElement && offsetElement.text.trim() !== offset) xml.setText(offsetElement, offset);
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
