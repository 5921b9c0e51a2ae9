/** How Excel's table styles look, nearly: header, bands and totals by the style's name. */
import type { RangeModel, StyleModel, TableModel } from '../../workbookModel';

/** Accents of Office's own theme; the first stands for the styles without colour. */
const ACCENTS = ['#7F7F7F', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const LINE = '#BFBFBF';

/** The look that a table lends to one of its cells; the cell's own look comes before it. */
export function tableLook(table: TableModel, row: number, column: number): StyleModel | undefined {
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? '');
  if (!style || !inside(table.range, row, column)) return undefined;
  const [, family, number] = style;
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? LINE;
  const line = row - table.range.row;
  if (table.hasHeaders && line === 0) {
    return family === 'Light'
      ? { bold: true, borderBottom: { style: 'Medium', color: accent } }
      : { bold: true, fontColor: '#FFFFFF', fillColor: accent };
  }
  if (table.hasTotals && line === table.range.rows - 1) {
    return { bold: true, borderTop: { style: 'Double', color: accent } };
  }
  const body = line - (table.hasHeaders ? 1 : 0);
  if (!table.bandedRows || body % 2 === 1) return undefined;
  return { fillColor: tint(accent, family === 'Dark' ? 0.6 : 0.85) };
}

function inside(range: RangeModel, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

/** A colour mixed with white: 1 is white. */
function tint(color: string, white: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
