/**
 * Column widths and row heights. Office.js speaks in points; the workbook keeps column widths in characters of the standard font,
 * which is 7 pixels a character and 5 pixels around them, at 0.75 points a pixel.
 */
import { MAX_COLUMNS } from '../engine/address';
import { invalidArgument } from '../engine/hostError';
import type { RangeArea } from './rangeArea';

const PIXELS_PER_CHARACTER = 7;
const PIXELS_AROUND = 5;
const POINTS_PER_PIXEL = 0.75;
/** Excel's standard column and row. */
const STANDARD_CHARACTERS = 8.43;
const STANDARD_ROW = 15;
const WIDEST_CHARACTERS = 255;
const HIGHEST_ROW = 409;

export function pointsOfCharacters(characters: number): number {
  return (Math.round(characters * PIXELS_PER_CHARACTER) + PIXELS_AROUND) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  const characters = (points / POINTS_PER_PIXEL - PIXELS_AROUND) / PIXELS_PER_CHARACTER;
  return Math.max(0, Math.round(characters * 100) / 100);
}

/** The columns' width in points; null when they differ. */
export function columnPoints(area: RangeArea): number | null {
  const { column, columns } = area.range;
  const width = (index: number): number => area.sheet.columns[index]?.width ?? STANDARD_CHARACTERS;
  const first = width(column);
  for (let index = column; index < column + columns; index += 1) if (width(index) !== first) return null;
  return pointsOfCharacters(first);
}

export function setColumnPoints(area: RangeArea, points: number): void {
  const characters = charactersOfPoints(points);
  if (points < 0 || characters > WIDEST_CHARACTERS) throw invalidArgument();
  setCharacters(area, () => characters);
}

export function rowPoints(area: RangeArea): number | null {
  const { row, rows } = area.range;
  const height = (index: number): number => area.sheet.rows[index]?.height ?? STANDARD_ROW;
  const first = height(row);
  const last = Math.min(row + rows, Math.max(area.sheet.cells.length, row + 1));
  for (let index = row; index < last; index += 1) if (height(index) !== first) return null;
  return first;
}

export function setRowPoints(area: RangeArea, points: number): void {
  if (points < 0 || points > HIGHEST_ROW) throw invalidArgument();
  const { row, rows } = area.range;
  const last = area.isUnbounded ? Math.min(row + rows, Math.max(area.sheet.cells.length, row + 1)) : row + rows;
  for (let index = row; index < last; index += 1) {
    area.sheet.rows[index] = { ...area.sheet.rows[index], height: points };
  }
}

function setCharacters(area: RangeArea, characters: (column: number) => number): void {
  const { column, columns } = area.range;
  const last = Math.min(column + columns, MAX_COLUMNS);
  for (let index = column; index < last; index += 1) setColumn(area, index, characters(index));
}

function setColumn(area: RangeArea, column: number, width: number): void {
  area.sheet.columns[column] = { ...area.sheet.columns[column], width };
}
