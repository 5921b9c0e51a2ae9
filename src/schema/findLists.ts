import type { List } from './list';
import type { WorkbookCells } from './source';

export function findLists(_cells: WorkbookCells): List[] {
  return [];
}
