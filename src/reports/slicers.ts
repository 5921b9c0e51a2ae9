import type { Dictionary } from '../i18n/dictionary';
import type { Dimension } from './dimension';
import type { Block } from './model';
import { fixed, fixedBlock } from './references';
import type { SheetBuilder } from './sheetBuilder';

export interface Slicer {
  label: string;
  all: string;
  dimension: Dimension;
  /** What is picked at first: one of the dimension's labels; anything else stands for all. */
  first?: string;
  /** Where the reader picks; the label stands above. */
  row: number;
  column: number;
}

export interface PlacedSlicer {
  /** The cell that the reader picks in. */
  cell: string;
  /**
   * A cell for SUMIFS over a dimension's numbers: the number of what was picked, or '>0' for all. It is -1, which matches
   * nothing, while the reader's text is not on the list.
   */
  criterion: string;
  /** The same as a number: 0 stands for all. */
  number: string;
}

/**
 * Puts a slicer on the sheet: label, cell with a drop-down list, the list itself and the cells that turn the reader's choice into
 * criteria. The list and the criteria stand among the workings, from the given place on, and take one column.
 */
export function placeSlicer(
  sheet: SheetBuilder,
  slicer: Slicer,
  workings: { row: number; column: number },
  texts: Dictionary,
): PlacedSlicer {
  const { row, column } = workings;
  const cell = fixed(slicer.row, slicer.column);
  const labels = slicer.dimension.labels;
  const list: Block = { row: row + 4, column, rows: labels.length, columns: 1 };
  const choices: Block = { row: row + 3, column, rows: labels.length + 1, columns: 1 };
  const number = fixed(row + 1, column);
  const criterion = fixed(row + 2, column);

  sheet.text(slicer.row - 1, slicer.column, slicer.label, 'label');
  const picked = labels.find((label) => label === slicer.first) ?? slicer.all;
  sheet.text(slicer.row, slicer.column, picked, 'inputText');
  sheet.list({ row: slicer.row, column: slicer.column, source: choices, error: texts.report.pickFromList });

  sheet.text(row, column, slicer.label, 'label').width(column, 16);
  const position = `SUMPRODUCT((${fixedBlock(list)}=${cell})*(ROW(${fixedBlock(list)})-${list.row}))`;
  sheet.formula(row + 1, column, `IF(${cell}=${fixed(row + 3, column)},0,IF(${position}=0,-1,${position}))`, 'working');
  sheet.formula(row + 2, column, `IF(${number}=0,">0",${number})`, 'working');
  sheet.text(row + 3, column, slicer.all, 'working');
  labels.forEach((label, index) => sheet.text(row + 4 + index, column, label, 'working'));
  return { cell, criterion, number };
}
