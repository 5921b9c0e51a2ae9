import { textCell, type DossierGrid } from '../src/dossier/dossierCell';
import { recogniseSheet } from '../src/dossier/structure/recogniseSheet';
import { seedsOf } from '../src/dossier/structure/seedsOf';

const TABLE_ROWS = 5000;
const STACKED = 1000;
const HEADERS = ['Client', 'Bank', 'Mission', 'Contact person', 'Phone', 'Competitors', 'Segment', 'Hobby'];

/** What one waits for while a sheet is looked through: name and seconds. */
export function structureTimes(): [string, number][] {
  return [
    [`structuring: a table of ${String(TABLE_ROWS)} cards`, secondsFor(table())],
    [`structuring: ${String(STACKED)} cards below each other`, secondsFor(below())],
  ];
}

function secondsFor(grid: DossierGrid): number {
  const started = performance.now();
  seedsOf(recogniseSheet(grid, 'Cards'));
  return (performance.now() - started) / 1000;
}

const contentOf = (header: string, card: number) =>
  header === 'Client' ? `Client ${String(card)} Ltd` : `${header} of client ${String(card)}; more of it`;

function table(): DossierGrid {
  const cards = Array.from({ length: TABLE_ROWS }, (_, card) => HEADERS.map((header) => contentOf(header, card)));
  return [HEADERS, ...cards].map((line) => line.map(textCell));
}

function below(): DossierGrid {
  return Array.from({ length: STACKED }, (_, card) => [
    ...HEADERS.map((header) => [textCell(`${header}:`), textCell(contentOf(header, card))]),
    [],
  ]).flat();
}
