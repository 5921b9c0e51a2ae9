import type { Language } from '../src/i18n/dictionary';
import { loadDictionary } from '../src/i18n/loadDictionary';
import { messageOf, Problem } from '../src/i18n/problem';
import { keptPlaces } from './keptPlaces';
import type { PaneEffects } from './paneEffects';
import { serialOfIso } from './serialOfIso';
import { today } from './today';

const work = () => import('./work');

/** The pane's effects on the open workbook. */
export function workbookEffects(language: Language, spoken: (language: Language) => void): PaneEffects {
  return {
    language,
    loadTexts: async (chosen) => {
      const texts = await loadDictionary(chosen);
      spoken(chosen);
      return texts;
    },
    survey: async (waiting) => (await work()).surveyWorkbook({ language, asOf: serialOfIso(today()) ?? 0, waiting }),
    build: async ({ reports, settings, language: chosen, asOf, progress, checkpoint, waiting }) => {
      const { audit } = await (
        await work()
      ).auditWorkbook({
        language: chosen,
        asOf: serialOfIso(asOf) ?? serialOfIso(today()) ?? 0,
        period: settings.period,
        goal: settings.goal ?? undefined,
        reports,
        write: true,
        builtAt: new Date().toISOString(),
        progress,
        checkpoint,
        waiting,
      });
      return { built: audit.reports.map(({ id }) => id), findings: audit.findings, missing: audit.missing };
    },
    save: async (settings) => (await work()).saveSettings(settings),
    addLists: async (lists, chosen) => {
      const [{ addLists }, { listsToAdd }] = await Promise.all([work(), import('./start/listsToAdd')]);
      await addLists(listsToAdd(lists, chosen));
    },
    select: async (sheet, cell) => (await work()).selectCell(sheet, cell),
    selectedClient: async (clients, isUpToDate) => (await work()).selectedClient(clients, isUpToDate),
    show: async (sheetId, sheetName) => (await work()).showSheet(sheetId, sheetName),
    watch: async (tell) => (await work()).watchWorkbook(tell),
    selfCheck: async (request) => (await import('../src/selfcheck/selfCheck')).selfCheck(request),
    copy: (text) => navigator.clipboard.writeText(text),
    keepTab: keptPlaces.keepTab,
    keepWelcomed: keptPlaces.keepWelcomed,
    // The command line's way out, a mapping file, is not the pane's.
    messageOf: (error, texts) =>
      error instanceof Problem && error.code === 'no-roles' ? texts.pane.sources.noRoles : messageOf(error, texts),
  };
}
