import { find, searchIndex } from '../src/dossier/search';

const CLIENTS = 5000;
const SYLLABLES = ['ba', 'ko', 'mi', 'ru', 'te', 'zo', 'li', 'na', 'pe', 'gu', 'ша', 'ром', 'щи', 'ė', 'šiau'];
/** Right, misspelt, in the other script, on another keyboard, words turned about, and of nothing that there is. */
const TYPED = ['bakomirute', 'bakonirutte', 'ромашамиру', 'hjvfiflfg', 'rutezo bakomi', 'xxqqvvwwjjyy'];

/** What one waits for when searching 5,000 clients: name and seconds. */
export function searchTimes(): [string, number][] {
  const names = Array.from({ length: CLIENTS }, (_, at) => ({
    name: `UAB „${spelt(at * 7919)} ${spelt(at * 104729)}“`,
  }));
  const started = performance.now();
  const index = searchIndex(names);
  const made = performance.now() - started;
  const keystrokes = TYPED.flatMap((typed) => [...typed].map((_, at) => typed.slice(0, at + 1)));
  const times = keystrokes.map((typed) => {
    const before = performance.now();
    find(index, typed, 20);
    return performance.now() - before;
  });
  times.sort((x, y) => x - y);
  return [
    [`search: index of ${String(CLIENTS)} clients`, made / 1000],
    ['search: a keystroke, median', (times[Math.floor(times.length / 2)] ?? 0) / 1000],
    ['search: a keystroke, slowest', (times.at(-1) ?? 0) / 1000],
  ];
}

function spelt(seed: number): string {
  let rest = seed % 100_003;
  const syllables = Array.from({ length: 2 + (seed % 3) }, () => {
    const syllable = SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length) + 31;
    return syllable;
  });
  return syllables.join('');
}
