/** Where something that lies over cells comes to lie when rows are moved: a shape, a picture, a chart, a control. */
import type { RowMoveModel } from '../../workbookModel';

/** A height on the sheet: a row, and how far below its top. */
export interface Edge {
  row: number;
  offset: string;
}

/** @param keeps its size, or its place too; 'nothing' for what follows the cells under it. */
export function movedAnchor(
  from: Edge,
  to: Edge,
  keeps: 'nothing' | 'size' | 'place',
  moves: readonly RowMoveModel[],
): { from: Edge; to: Edge } {
  if (keeps === 'place') return { from, to };
  let [top, bottom] = [from, to];
  for (const move of moves) {
    top = movedEdge(top, move, true);
    bottom = movedEdge(bottom, move, Number(bottom.offset) !== 0);
  }
  if (keeps === 'size') bottom = { ...to, row: to.row + top.row - from.row };
  return { from: top, to: bottom.row < top.row ? top : bottom };
}

/** @param isInside Whether it goes with the row, not with the end of the one above. */
function movedEdge(edge: Edge, { kind, row, count }: RowMoveModel, isInside: boolean): Edge {
  if (edge.row < row || (edge.row === row && kind === 'inserted' && !isInside)) return edge;
  if (kind === 'inserted') return { ...edge, row: edge.row + count };
  return edge.row < row + count ? { row, offset: '0' } : { ...edge, row: edge.row - count };
}
