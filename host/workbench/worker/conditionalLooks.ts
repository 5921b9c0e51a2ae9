/** What conditional formats make of cells now: their formulas are computed for every cell that they cover. */
import type { PlacedFormula } from '../../engine/calculation/calculation';
import type { Engine } from '../../engine/engine';
import { cellKey, type Sheet } from '../../engine/sheet';
import { shiftFormula } from '../../xlsx/shiftFormula';
import type { ModelValue, StyleModel } from '../../workbookModel';

/** Cells that are looked at per sheet; what lies beyond keeps its plain look. A limit of the preview. */
const MOST_CELLS = 4000;

/** The looks by sheet and cell; the first format that holds comes first. */
export type ConditionalLooks = Map<Sheet, Map<number, StyleModel>>;

export async function conditionalLooks(engine: Engine): Promise<ConditionalLooks> {
  const asked: { sheet: Sheet; key: number; style: StyleModel; stop: boolean; placed: PlacedFormula }[] = [];
  for (const sheet of engine.book.sheets) {
    let cells = 0;
    for (const { ranges, formula, style, stopIfTrue } of sheet.conditionalFormats) {
      const first = ranges[0];
      if (!first) continue;
      for (const range of ranges) {
        const lastRow = Math.min(range.row + range.rows, sheet.cells.length);
        for (let row = range.row; row < lastRow && cells < MOST_CELLS; row += 1) {
          for (let column = range.column; column < range.column + range.columns && cells < MOST_CELLS; column += 1) {
            cells += 1;
            const moved = `=${shiftFormula(formula.slice(1), row - first.row, column - first.column)}`;
            const placed = { sheet, row, column, formula: moved };
            asked.push({ sheet, key: cellKey(row, column), style, stop: stopIfTrue, placed });
          }
        }
      }
    }
  }
  const values = await engine.valuesOf(asked.map(({ placed }) => placed));
  const looks: ConditionalLooks = new Map();
  const stopped = new Map<Sheet, Set<number>>();
  asked.forEach(({ sheet, key, style, stop }, index) => {
    if (!holds(values[index]) || stopped.get(sheet)?.has(key)) return;
    const known = looks.get(sheet) ?? new Map<number, StyleModel>();
    looks.set(sheet, known.set(key, { ...style, ...known.get(key) }));
    if (stop) stopped.set(sheet, (stopped.get(sheet) ?? new Set()).add(key));
  });
  return looks;
}

function holds(value: ModelValue | ModelValue[][] | undefined): boolean {
  const single = Array.isArray(value) ? value[0]?.[0] : value;
  return single === true || (typeof single === 'number' && single !== 0);
}
