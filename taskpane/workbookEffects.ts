import type { Language } from '../src/i18n/dictionary';
import { loadDictionary } from '../src/i18n/loadDictionary';
import { messageOf, Problem } from '../src/i18n/problem';
import { keptPlaces } from './keptPlaces';
import type { DossierEffects, PaneEffects } from './paneEffects';
import { serialOfIso } from './serialOfIso';
import { today } from './today';

const work = () => import('./work');

const todaysSerial = () => serialOfIso(today()) ?? 0;

const dossierEffects: DossierEffects = {
  survey: async (language, waiting) => (await work()).surveyDossiers({ language, asOf: todaysSerial(), waiting }),
  make: async ({ isReviewed, ...request }) => {
    const asOf = todaysSerial();
    return (await work()).makeDossiers({ ...request, asOf, reviewedOn: isReviewed ? asOf : undefined });
  },
  openOwnFields: async (language) => void (await (await work()).openOwnFields(language)),
  preview: async (sheet, waiting) => (await work()).previewStructure({ sheet, waiting }),
  structure: async (request) => (await work()).structureDossiers({ ...request, asOf: todaysSerial() }),
  split: async (manager, language, waiting) => {
    const [{ openBeside, splitSheets }, { splitFile }] = await Promise.all([work(), import('./dossiers/splitFile')]);
    await openBeside(await splitFile(await splitSheets({ manager, language, asOf: todaysSerial(), waiting })));
  },
};

/** The pane's effects on the open workbook. */
export function workbookEffects(language: Language, spoken: (language: Language) => void): PaneEffects {
  return {
    language,
    loadTexts: async (chosen) => {
      const texts = await loadDictionary(chosen);
      spoken(chosen);
      return texts;
    },
    survey: async (waiting) => (await work()).surveyWorkbook({ language, asOf: todaysSerial(), waiting }),
    build: async ({ reports, settings, language: chosen, asOf, progress, checkpoint, waiting }) => {
      const { audit } = await (
        await work()
      ).auditWorkbook({
        language: chosen,
        asOf: serialOfIso(asOf) ?? todaysSerial(),
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
    dossiers: dossierEffects,
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
