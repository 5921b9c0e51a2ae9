import { createRoot } from 'react-dom/client';
import { setFunctionLanguage } from '../functions/errors';
import { displayLanguage } from '../src/workbook/displayLanguage';
import { isOfficeDark } from '../src/workbook/officeTheme';
import { ready } from '../src/workbook/ready';
import { onRibbon, openPane } from '../src/workbook/ribbon';
import { keptPlaces } from './keptPlaces';
import { Pane } from './Pane';
import { PaneTheme } from './PaneTheme';
import { ribbonActions } from './ribbon';
import { firstState } from './state/paneState';
import { PaneStore } from './state/paneStore';
import { today } from './today';
import { workbookEffects } from './workbookEffects';

async function open(): Promise<void> {
  await ready();
  const element = document.getElementById('pane');
  if (!element) throw new Error('the page has no place for the pane');
  const language = displayLanguage();
  const effects = workbookEffects(language, (spoken) => {
    document.documentElement.lang = spoken;
    setFunctionLanguage(spoken);
  });
  const texts = await effects.loadTexts(language);
  const isFirstRun = !keptPlaces.isWelcomed();
  const state = firstState({ language, texts, tab: keptPlaces.tab(), isFirstRun, asOf: today() });
  const store = new PaneStore(state, effects);
  onRibbon(ribbonActions(store, openPane));
  createRoot(element).render(
    <PaneTheme isOfficeDark={isOfficeDark()}>
      <Pane store={store} />
    </PaneTheme>,
  );
  window.addEventListener('pagehide', () => void store.close());
  await store.start();
}

void open();
