import { dossierTextsOf } from '../../src/i18n/dossier/dossierTexts';
import type { Language } from '../../src/i18n/language';
import { textCell, type DossierCell, type DossierGrid } from '../../src/dossier/dossierCell';
import { dossierContent, type DossierContent } from '../../src/dossier/dossierContent';
import type { GeneratedBlocks } from '../../src/dossier/generatedBlocks';
import { parseSheet } from '../../src/dossier/parseSheet';
import { gridOf, planSheet, type DossierPlan } from '../../src/dossier/planSheet';
import { BLOCKS } from '../../src/dossier/template';

export const CLIENT = 'Northwind GmbH';

export type Grid = (DossierCell | null)[][];

/** Generated lines that say which build they are of. */
export function generatedOf(build: number): GeneratedBlocks {
  return Object.fromEntries(
    BLOCKS.map(({ block, rows }) => [
      block,
      Array.from({ length: rows - 1 }, (_, row) => [
        { value: `${block} ${row}`, style: 'text' as const },
        { value: build * 100 + row, style: 'money' as const },
      ]),
    ]),
  ) as unknown as GeneratedBlocks;
}

export function planOf(grid: DossierGrid, build = 1, language: Language = 'en'): DossierPlan {
  return planSheet(parseSheet(grid, CLIENT), { client: CLIENT, language, generated: generatedOf(build) });
}

export function refreshed(grid: DossierGrid, build = 1, language: Language = 'en'): Grid {
  return gridOf(planOf(grid, build, language)).map((row) => [...row]);
}

export const newDossier = (language: Language = 'en'): Grid => refreshed([], 1, language);

export function contentOf(grid: DossierGrid): DossierContent {
  return dossierContent(parseSheet(grid, CLIENT));
}

export function rowOf(grid: DossierGrid, label: string): number {
  const row = grid.findIndex((cells) => cells.some((cell) => cell?.value === label));
  if (row < 0) throw new Error(`no line «${label}»`);
  return row;
}

export function type(grid: Grid, row: number, column: number, value: DossierCell['value']): void {
  const cells = (grid[row] ??= []);
  while (cells.length <= column) cells.push(null);
  cells[column] = typeof value === 'string' ? textCell(value) : { value, formula: null, format: null };
}

export const texts = dossierTextsOf('en');

/** What stands in the cells, without formulas' rows, so that sheets can be compared. */
export function valuesOf(grid: DossierGrid): string[] {
  const lines = grid.map((cells) =>
    cells
      .map((cell) => cell?.formula ?? cell?.value ?? '')
      .join('\t')
      .trimEnd(),
  );
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
