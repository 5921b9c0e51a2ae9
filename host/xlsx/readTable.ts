/** Reads a table part. */
import type { TableModel } from '../workbookModel';
import { parseRange } from './cellReference';
import { decodeControls } from './xmlText';
import { attribute, child, children, flag, numberOf, type Element } from './xmlTree';

/** @returns null when the part does not say where the table is. */
export function readTable(root: Element): TableModel | null {
  const range = parseRange(attribute(root, 'ref') ?? '');
  if (!range) return null;
  const style = child(root, 'tableStyleInfo');
  const styleName = attribute(style, 'name');
  return {
    id: attribute(root, 'id') ?? '',
    name: decodeControls(attribute(root, 'displayName') ?? attribute(root, 'name') ?? ''),
    range,
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((column) =>
      decodeControls(attribute(column, 'name') ?? ''),
    ),
    hasHeaders: (numberOf(root, 'headerRowCount') ?? 1) > 0,
    hasTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    ...(styleName ? { style: styleName } : {}),
    bandedRows: flag(style, 'showRowStripes'),
    showFilter: child(root, 'autoFilter') !== undefined,
  };
}
