import { companyName } from '../../analysis/quality/companyName';
import { folded } from '../dossierCell';
import { clientInTitle, KnownClients } from './clientNames';
import type { ReadClient, ReadSheet } from './readCards';
import { readDossier } from './readDossier';
import { partOf, sourceLabel, type Spot, type Spots } from './spots';
import { valuesAt } from './valuesAt';

/** What a card begins with. */
interface Start {
  spot: Spot;
  /** The client in a heading that stands over the card; null where a label in the card tells it. */
  heading: string | null;
}

/**
 * Reads cards of several clients that stand below each other or side by side: each begins with the same label of the client ("Client: Acme"), and
 * most have another label in common. Cards below each other may have a name for a heading instead. What stands above the first one belongs to
 * nobody.
 *
 * @param given the client that the caller asks for; null for all
 * @returns null where the sheet is no such cards
 */
export function readCardsApart(
  spots: Spots,
  sheet: string,
  known: KnownClients,
  given: string | null,
): ReadSheet | null {
  const labelled = startsOf(spots);
  const starts = labelled.length < 2 ? headingsOf(spots, known, given) : labelled;
  if (starts.length < 2) return null;
  const { cards, above } = cut(spots, starts);
  if (!areAlike(cards.map(({ part }) => part))) return null;
  const read: ReadSheet = {
    clients: [],
    labels: [],
    aside: above.map(({ from, cell }) => ({ from, cell, reason: 'title' })),
  };
  const names = new KnownClients();
  const byName = new Map<string, ReadClient>();
  for (const card of cards) {
    const own = readCard(card, sheet, known, null);
    const name = own.clients[0]?.name ?? '';
    const seen = names.find(name);
    // Another spelling of a client is kept as a note of it.
    const { clients, labels } = seen === null || seen === name ? own : readCard(card, sheet, known, seen);
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

interface Card {
  start: Start;
  /** Without its heading. */
  part: Spots;
}

function readCard({ start: { spot, heading }, part }: Card, sheet: string, known: KnownClients, as: string | null) {
  if (heading === null) return readDossier(part, sheet, known, as);
  const name = as ?? known.find(heading) ?? heading;
  const read = readDossier(part, sheet, known, name);
  const [client] = read.clients;
  if (folded(name) === folded(heading)) client?.from.unshift(spot.from);
  else client?.builder.note(sourceLabel(sheet, spot), [spot]);
  return read;
}

/** Where cards begin: the label that tells the first client, each time with a content of its own. */
function startsOf(spots: Spots): Start[] {
  let wanted: string | null = null;
  const starts: Start[] = [];
  for (const spot of spots.rows.flat()) {
    const said = clientLabel(spots, spot);
    if (said === null) continue;
    wanted ??= said;
    if (said === wanted) starts.push({ spot, heading: null });
  }
  return starts;
}

/**
 * Names that stand alone over labels: of clients of the lists, or with a legal form, or within words such as "Client card". Where the lists know only
 * one of them, or labels stand above, it is one client's dossier that tells of other firms as well.
 */
function headingsOf(spots: Spots, known: KnownClients, given: string | null): Start[] {
  const starts: Start[] = [];
  for (const [row, line] of spots.rows.entries()) {
    const [spot, ...others] = line;
    if (!spot || others.length > 0) continue;
    const heading = nameIn(spot, known);
    if (heading !== null && hasLabels(nextLine(spots, row))) starts.push({ spot, heading });
  }
  const [first] = starts;
  if (!first || spots.rows.slice(0, first.spot.row).some(hasLabels)) return [];
  const inLists = new Set(starts.map(({ heading }) => known.find(heading ?? '')).filter((name) => name !== null));
  if (inLists.size === 1) return [];
  const asked = new KnownClients(given === null ? [] : [given]);
  return given === null || starts.some(({ heading }) => asked.find(heading ?? '') !== null) ? starts : [];
}

const NUMBER = /^(?:№\s*)?\d{1,3}\s*[.)]\s*/u;
const LONGEST_NAME = 100;

function nameIn({ text, label, inline }: Spot, known: KnownClients): string | null {
  if (text === null || label !== null || inline !== null || text.length > LONGEST_NAME || /[\n;]/.test(text))
    return null;
  const name = text.replace(NUMBER, '').replace(/\s+/gu, ' ').trim();
  if (known.find(name) !== null) return name;
  const { form, words } = companyName(name);
  return clientInTitle(name) ?? (form !== null && words !== '' ? name : null);
}

/** The next row with something in it, at most one blank row further down. */
function nextLine({ rows }: Spots, row: number): readonly Spot[] {
  return [rows[row + 1], rows[row + 2]].find((line) => line && line.length > 0) ?? [];
}

function hasLabels(line: readonly Spot[]): boolean {
  return line.some(({ label, inline }) => (label?.isExact ?? false) || inline !== null);
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
function cut(spots: Spots, starts: readonly Start[]): { cards: Card[]; above: Spot[] } {
  const isBeside = new Set(starts.map(({ spot }) => spot.row)).size < starts.length;
  const columns = isBeside ? [...new Set(starts.map(({ spot }) => spot.column))].sort((x, y) => x - y) : [0];
  const cards: Card[] = [];
  const above: Spot[] = [];
  for (const [at, column] of columns.entries()) {
    const [left, right] = [at === 0 ? 0 : column, columns[at + 1] ?? Infinity];
    const own = starts.filter(({ spot }) => !isBeside || spot.column === column);
    above.push(...partOf(spots, { top: 0, bottom: own[0]?.spot.row ?? 0, left, right }).rows.flat());
    for (const [card, start] of own.entries()) {
      const top = start.spot.row + (start.heading === null ? 0 : 1);
      cards.push({ start, part: partOf(spots, { top, bottom: own[card + 1]?.spot.row ?? Infinity, left, right }) });
    }
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
