import { TABS, type Tab } from './state/paneState';

const TAB_KEY = 'kam-workbook-tab';
const WELCOMED_KEY = 'kam-workbook-welcomed';

/** What the pane keeps on this computer: where it was, and that its first run is over. Nothing of any workbook. */
export const keptPlaces = {
  tab(): Tab {
    const kept = read(TAB_KEY);
    return TABS.find((tab) => tab === kept) ?? 'start';
  },
  keepTab: (tab: Tab) => write(TAB_KEY, tab),
  isWelcomed: () => read(WELCOMED_KEY) !== null,
  keepWelcomed: () => write(WELCOMED_KEY, 'yes'),
};

// A browser may forbid storage; then the pane begins anew each time.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
