import { folded } from '../dossierCell';
import { KnownClients } from './clientNames';
import type { ReadClient, ReadSheet } from './readCards';
import { readDossier } from './readDossier';
import { partOf, type Spot, type Spots } from './spots';
import { valuesAt } from './valuesAt';

/**
 * Reads cards of several clients that stand below each other or side by side: each begins with the same label of the client ("Client: Acme"), and
 * most have another label in common. What stands above the first one belongs to nobody.
 *
 * @returns null where the sheet is no such cards
 */
export function readCardsApart(spots: Spots, sheet: string, known: KnownClients): ReadSheet | null {
  const starts = startsOf(spots);
  if (starts.length < 2) return null;
  const { cards, above } = cut(spots, starts);
  if (!areAlike(cards)) return null;
  const read: ReadSheet = {
    clients: [],
    labels: [],
    aside: above.map(({ from, cell }) => ({ from, cell, reason: 'title' })),
  };
  const names = new KnownClients();
  const byName = new Map<string, ReadClient>();
  for (const card of cards) {
    const own = readDossier(card, sheet, known, null);
    const name = own.clients[0]?.name ?? '';
    const seen = names.find(name);
    // Another spelling of a client is kept as a note of it.
    const { clients, labels } = seen === null || seen === name ? own : readDossier(card, sheet, known, seen);
    for (const client of clients) {
      const before = byName.get(folded(client.name));
      before?.from.push(...client.from);
      before?.builder.items.push(...client.builder.items);
      if (!before) byName.set(folded(client.name), client);
    }
    read.labels.push(...labels);
    if (seen === null) names.add(name);
  }
  read.clients.push(...byName.values());
  return read.clients.length > 1 ? read : null;
}

/** Where cards begin: the label that tells the first client, each time with a content of its own. */
function startsOf(spots: Spots): Spot[] {
  let wanted: string | null = null;
  const starts: Spot[] = [];
  for (const spot of spots.rows.flat()) {
    const said = clientLabel(spots, spot);
    if (said === null) continue;
    wanted ??= said;
    if (said === wanted) starts.push(spot);
  }
  return starts;
}

/** The words of a client's label, without what stands behind them in one cell; null for any other cell, and where nothing stands behind them. */
function clientLabel(spots: Spots, spot: Spot): string | null {
  const [only, ...others] = spot.inline ?? [];
  if (only) return only.label.label.kind === 'client' && others.length === 0 ? folded(only.said) : null;
  if (spot.text === null || spot.label?.label.kind !== 'client') return null;
  const [value] = valuesAt(spots, spot, new Set(), true).rows[0] ?? [];
  return value?.row === spot.row ? folded(spot.text) : null;
}

/** Each card reaches down to the next one; where two begin in one row, also no further to the right than where the next one begins. */
function cut(spots: Spots, starts: readonly Spot[]): { cards: Spots[]; above: Spot[] } {
  const isBeside = new Set(starts.map(({ row }) => row)).size < starts.length;
  const columns = isBeside ? [...new Set(starts.map(({ column }) => column))].sort((x, y) => x - y) : [0];
  const cards: Spots[] = [];
  const above: Spot[] = [];
  for (const [at, column] of columns.entries()) {
    const [left, right] = [at === 0 ? 0 : column, columns[at + 1] ?? Infinity];
    const rows = starts.filter((spot) => !isBeside || spot.column === column).map(({ row }) => row);
    above.push(...partOf(spots, { top: 0, bottom: rows[0] ?? 0, left, right }).rows.flat());
    for (const [card, top] of rows.entries())
      cards.push(partOf(spots, { top, bottom: rows[card + 1] ?? Infinity, left, right }));
  }
  return { cards, above };
}

/** Whether most cards have a label in common with the first one, besides the client's. */
function areAlike([first, ...others]: readonly Spots[]): boolean {
  if (!first) return false;
  const labels = new Set(labelsIn(first));
  const alike = others.filter((card) => labelsIn(card).some((label) => labels.has(label)));
  return alike.length * 2 >= others.length;
}

function labelsIn({ rows }: Spots): string[] {
  return rows.flat().flatMap(({ text, label, inline }) => {
    if (inline) return inline.filter((one) => one.label.label.kind !== 'client').map(({ said }) => folded(said));
    return text !== null && label?.isExact && label.label.kind !== 'client' ? [folded(text)] : [];
  });
}
