import { rowsBehind, type Figure } from '../../analysis/time/rowsBehind';
import type { FunnelWay } from '../../analysis/funnel/funnelFacts';
import { sheetInAddress } from '../../schema/address';
import type { Deal, Outcome, RowRef } from '../../schema/records';

/**
 * The rows behind a figure as one short text: every one of them, whatever their number (R53).
 *
 * @example rows 2, 3, 4 and 9 of Deals and row 7 of Stage log // "Deals!2-4, 9; 'Stage log'!7"
 */
export function rowsText(rows: readonly RowRef[]): string {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, row } of rows) {
    const own = bySheet.get(sheet);
    if (own === undefined) bySheet.set(sheet, new Set([row]));
    else own.add(row);
  }
  return [...bySheet].map(([sheet, own]) => `${sheetInAddress(sheet)}!${runsOf(own).join(', ')}`).join('; ');
}

function runsOf(rows: ReadonlySet<number>): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((x, y) => x - y)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
}

/** The rows of deals by how they ended: together they are all that the figure counts as worked. */
export function rowsByOutcome(
  ways: readonly FunnelWay[],
  figure: Figure,
  dimensions?: { period: (deal: Deal) => string | null },
): Record<Outcome, string> {
  const rows = (outcome: Outcome): string => rowsText(rowsBehind(ways, { ...figure, outcome }, dimensions).rows);
  return { won: rows('won'), lost: rows('lost'), declined: rows('declined'), open: rows('open') };
}

/** The rows of those who got no further than a stage: `lost` there (also those declined) and still `open` there. */
export function rowsAtStage(
  ways: readonly FunnelWay[],
  index: number,
  figure: Figure = {},
): Record<'lost' | 'open', string> {
  const rows = (part: 'lost' | 'open'): string =>
    rowsText(rowsBehind(ways, { ...figure, stage: { index, part } }).rows);
  return { lost: rows('lost'), open: rows('open') };
}
