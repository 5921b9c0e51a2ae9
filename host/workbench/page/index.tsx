import { createRoot } from 'react-dom/client';
import { dictionaryOf, type Language, LANGUAGES } from '../../../src/i18n/dictionary';
import type { FunctionsMetadata } from '../../bridge/functionsMetadata';
import type { DescribedFunctions } from './grid/functionHelp';
import type { WorkbenchSession } from './session';
import { type FirstFile, Workbench } from './Workbench';

declare global {
  interface Window {
    /** What the page shows, for scripts that drive it from outside; undefined until it stands. */
    kamWorkbench?: Pick<WorkbenchSession, 'displayed' | 'rectOf' | 'rowMoves' | 'sheetNames'>;
  }
}

const language = chosenLanguage();
document.documentElement.lang = language;
const element = document.getElementById('workbench');
if (!element) throw new Error('the page has no place for the workbench');

const root = createRoot(element);
const keep = (session: WorkbenchSession | undefined): void => {
  window.kamWorkbench = session;
};
void Promise.all([
  json<FunctionsMetadata & DescribedFunctions>(
    language === 'en' ? '/pane/functions.json' : `/pane/functions.${language}.json`,
  ),
  json<FirstFile>(`/first.json?lang=${language}`),
]).then(([metadata, first]) => {
  const texts = dictionaryOf(language);
  root.render(<Workbench texts={texts} language={language} metadata={metadata} first={first} onSession={keep} />);
});

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

/** The language asked for in the address, else the browser's. */
function chosenLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wanted = [asked, ...navigator.languages].flatMap((each) => each?.slice(0, 2) ?? []);
  return wanted.flatMap((each) => LANGUAGES.find((known) => known === each) ?? [])[0] ?? 'en';
}
