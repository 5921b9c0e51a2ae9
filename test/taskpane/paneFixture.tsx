/** A pane over effects that stand for the workbook. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import { dictionaryOf, type Language } from '../../src/i18n/dictionary';
import { overviewOf, type Overview } from '../../src/reports/overview';
import { understandLists } from '../../src/reports/lists';
import { clientIndex } from '../../src/reports/selectedClient';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../../src/reports/workbookSettings';
import type { CellValue, WorkbookCells } from '../../src/schema/source';
import type { DossierClient, DossierSurvey, FoundDossier } from '../../src/workbook/surveyDossiers';
import type { BuiltReport, Survey } from '../../src/workbook/surveyWorkbook';
import { Pane } from '../../taskpane/Pane';
import type { DossierEffects, PaneEffects } from '../../taskpane/paneEffects';
import { firstState, type PaneState } from '../../taskpane/state/paneState';
import { PaneStore } from '../../taskpane/state/paneStore';

const AS_OF = 46203;

function sheet(name: string, values: CellValue[][]): WorkbookCells['sheets'][number] {
  return { sheet: name, rowIndex: 0, columnIndex: 0, values, tables: [] };
}

/** Deals with a column that is not certain, stages, and an unreadable date; no plan. */
export const CELLS: WorkbookCells = {
  name: 'Book1.xlsx',
  sheets: [
    sheet('Deals', [
      ['Deal', 'Client', 'Manager', 'Event', 'Stage', 'Outcome', 'Started', 'Amount'],
      ['D1', 'Amber Ltd', 'Anna', 'Fair', 'Offer', 'Won', 45700, 100],
      ['D2', 'Birch Ltd', 'Boris', 'Fair', 'Meeting', 'Lost', 45710, 200],
      ['D3', 'Cedar Ltd', 'Anna', 'Tender', 'Meeting', 'In progress', 'soon', 300],
    ]),
    sheet('Stages', [
      ['Stage', 'Kind'],
      ['Meeting', 'stage'],
      ['Offer', 'stage'],
    ]),
  ],
};

const SHEET_IDS = new Map([
  ['Deals', 'sheet-deals'],
  ['Stages', 'sheet-stages'],
]);

export const BUILT: BuiltReport = {
  report: 'funnel',
  sheetId: 'sheet-funnel',
  sheetName: 'Funnel',
  builtAt: '2026-06-30T09:30:00.000Z',
  finding: { verdict: 'act', text: 'Weak link: Offer.' },
  isStale: false,
};

export function overviewFor(
  cells: WorkbookCells = CELLS,
  settings: WorkbookSettings = DEFAULT_SETTINGS,
  language: Language = 'en',
): Overview {
  const lists = understandLists(cells, settings.mapping, settings.unusedLists);
  return overviewOf(lists, cells.sheets.length === 0, AS_OF, language, cells.name);
}

export function surveyOf(more: Partial<Survey> = {}, settings: WorkbookSettings = DEFAULT_SETTINGS): Survey {
  return {
    overview: overviewFor(CELLS, settings),
    remembered: { settings, problem: null },
    reports: [],
    readFrom: { funnel: ['sheet-deals'], conversion: ['sheet-deals'], planAccuracy: [] },
    userSheets: ['sheet-deals', 'sheet-stages'],
    ownSheets: ['sheet-funnel'],
    dossierSheets: [],
    clients: clientIndex(understandLists(CELLS, settings.mapping), SHEET_IDS, AS_OF),
    ...more,
  };
}

export function foundDossier(client: string, more: Partial<FoundDossier> = {}): FoundDossier {
  return {
    client,
    manager: 'Anna',
    superior: 'Karl',
    complete: 0.42,
    missing: ['History', 'Bank', 'Auditor', 'Mission', 'Culture'],
    reviewed: AS_OF - 10,
    reviewDue: AS_OF + 82,
    review: 'fine',
    sheetId: `sheet-${client}`,
    sheetName: `Dossier ${client}`,
    isUnlisted: false,
    ...more,
  };
}

export function dossierClient(name: string, more: Partial<DossierClient> = {}): DossierClient {
  return { name, manager: 'Anna', superior: 'Karl', isKey: false, sheetId: null, ...more };
}

/** Two dossiers, of which one is overdue, and two clients without one, of which one is a key client. */
export function dossierSurveyOf(more: Partial<DossierSurvey> = {}): DossierSurvey {
  return {
    dossiers: [
      foundDossier('Amber Ltd', { review: 'overdue', reviewed: AS_OF - 200, reviewDue: AS_OF - 108 }),
      foundDossier('Birch Ltd', { manager: 'Boris', superior: null, complete: 1, missing: [] }),
    ],
    clients: [
      dossierClient('Amber Ltd', { sheetId: 'sheet-Amber Ltd' }),
      dossierClient('Birch Ltd', { sheetId: 'sheet-Birch Ltd', manager: 'Boris', superior: null }),
      dossierClient('Cedar Ltd'),
      dossierClient('Ромашка', { isKey: true, manager: null, superior: null }),
    ],
    contacts: [
      { client: 'Amber Ltd', manager: 'Anna', status: 'overdue', due: AS_OF - 5, nextStep: 'Call', nextDate: null },
      { client: 'Birch Ltd', manager: 'Boris', status: 'paused', due: AS_OF + 30, nextStep: null, nextDate: null },
    ],
    hasContacts: true,
    fieldsSheet: null,
    userSheets: ['Deals', 'Cards'],
    ...more,
  };
}

export function dossierEffectsOf(more: Partial<DossierEffects> = {}): DossierEffects {
  return {
    survey: () => Promise.resolve(dossierSurveyOf()),
    make: () => Promise.resolve([]),
    openOwnFields: () => Promise.resolve(),
    preview: () => Promise.reject(new Error('nothing to preview')),
    structure: () => Promise.resolve([]),
    split: () => Promise.resolve(),
    ...more,
  };
}

/** Effects that do nothing, but remember the settings that were saved last. */
export function effectsOf(more: Partial<PaneEffects> = {}): PaneEffects {
  let kept = DEFAULT_SETTINGS;
  return {
    language: 'en',
    loadTexts: (language) => Promise.resolve(dictionaryOf(language)),
    survey: () => Promise.resolve(surveyOf({}, kept)),
    build: ({ reports }) =>
      Promise.resolve({
        built: reports,
        findings: [{ report: 'funnel', verdict: 'act', text: 'Weak link: Offer.' }],
        missing: [],
      }),
    dossiers: dossierEffectsOf(),
    save: (settings) => {
      kept = settings;
      return Promise.resolve();
    },
    addLists: () => Promise.resolve(),
    select: () => Promise.resolve(),
    selectedClient: () => Promise.resolve(null),
    show: () => Promise.resolve(),
    watch: () => Promise.resolve(() => Promise.resolve()),
    selfCheck: () => Promise.resolve({ results: [], all: 0, isCancelled: false, leftovers: 0, text: '' }),
    copy: () => Promise.resolve(),
    keepTab: () => undefined,
    keepWelcomed: () => undefined,
    messageOf: (error) => (error as Error).message,
    ...more,
  };
}

export function storeOf(effects: Partial<PaneEffects> = {}, start: Partial<PaneState> = {}): PaneStore {
  const language = start.language ?? 'en';
  const state = firstState({
    language,
    texts: dictionaryOf(language),
    tab: 'start',
    isFirstRun: false,
    asOf: '2026-06-30',
  });
  return new PaneStore({ ...state, ...start }, effectsOf({ language, ...effects }));
}

/** Shows a pane and looks through its workbook. */
export async function show(
  effects: Partial<PaneEffects> = {},
  start: Partial<PaneState> = {},
): Promise<{ store: PaneStore; container: HTMLElement }> {
  const store = storeOf(effects, start);
  // The parts of the pane are scripts of their own; here they are there already.
  await Promise.all([
    import('../../taskpane/start/StartTab'),
    import('../../taskpane/reports/ReportsTab'),
    import('../../taskpane/dossiers/DossiersTab'),
    import('../../taskpane/settings/SettingsTab'),
  ]);
  const { container } = await act(async () => {
    const rendered = render(
      <FluentProvider theme={webLightTheme}>
        <Pane store={store} />
      </FluentProvider>,
    );
    await store.start();
    return rendered;
  });
  return { store, container };
}
