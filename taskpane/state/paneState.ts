import type { Dictionary, Language } from '../../src/i18n/dictionary';
import type { Finding, ReportId } from '../../src/reports/model';
import type { SelectedClient } from '../../src/reports/selectedClient';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../../src/reports/workbookSettings';
import type { Survey } from '../../src/workbook/surveyWorkbook';
import { FIRST_DOSSIERS, nextDossiers, type DossierEvent, type DossierState } from './dossierState';

export const TABS = ['start', 'reports', 'dossiers', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** A build under way. */
export interface Building {
  reports: readonly ReportId[];
  /** Sheets written of all; null while the lists are read. */
  progress: { done: number; all: number } | null;
  isCancelling: boolean;
}

/** What the last build came to. */
export type Outcome =
  | {
      kind: 'built';
      reports: readonly ReportId[];
      findings: readonly Finding[];
      missing: readonly { report: ReportId; reason: string }[];
    }
  | { kind: 'cancelled' };

/** Everything that the pane shows. */
export interface PaneState {
  language: Language;
  texts: Dictionary;
  tab: Tab;
  isFirstRun: boolean;
  /** What was seen in the workbook; null until it was looked through for the first time. */
  survey: Survey | null;
  settings: WorkbookSettings;
  isLooking: boolean;
  /** The workbook has changed since. */
  isChanged: boolean;
  /** Reports whose lists have changed since, by what Excel told. */
  touched: readonly ReportId[];
  /** Excel keeps us waiting. */
  isWaiting: boolean;
  /** Lists are being added to an empty workbook. */
  isAdding: boolean;
  /** Id of the sheet in front, once Excel has told. */
  frontSheet: string | null;
  /** The client that the selected row or cell is about. */
  client: SelectedClient | null;
  /** The day that reports speak of, ISO. */
  asOf: string;
  building: Building | null;
  outcome: Outcome | null;
  dossiers: DossierState;
  /** What went wrong, in words. */
  failure: string | null;
  /** Counts the settings saved, so that each saving is announced. */
  saved: number;
}

export type PaneEvent =
  | { type: 'spoken'; language: Language; texts: Dictionary }
  | { type: 'tabChosen'; tab: Tab }
  | { type: 'welcomed' }
  | { type: 'looking' }
  | { type: 'seen'; survey: Survey; settings: WorkbookSettings }
  | { type: 'unseen' }
  | { type: 'waiting'; isWaiting: boolean }
  | { type: 'changed'; touched: readonly ReportId[]; gone: readonly string[]; isChanged: boolean }
  | { type: 'sheetInFront'; sheetId: string }
  | { type: 'clientSelected'; client: SelectedClient | null }
  | { type: 'asOfChosen'; asOf: string }
  | { type: 'set'; settings: WorkbookSettings }
  | { type: 'saved' }
  | { type: 'adding' }
  | { type: 'added' }
  | { type: 'building'; reports: readonly ReportId[] }
  | { type: 'written'; done: number; all: number }
  | { type: 'cancelling' }
  | { type: 'ended'; outcome: Outcome | null }
  | { type: 'dossiers'; event: DossierEvent }
  | { type: 'failed'; message: string }
  | { type: 'dismissed' };

export function firstState(start: Pick<PaneState, 'language' | 'texts' | 'tab' | 'isFirstRun' | 'asOf'>): PaneState {
  return {
    ...start,
    survey: null,
    settings: DEFAULT_SETTINGS,
    isLooking: false,
    isChanged: false,
    touched: [],
    isWaiting: false,
    isAdding: false,
    frontSheet: null,
    client: null,
    building: null,
    outcome: null,
    dossiers: FIRST_DOSSIERS,
    failure: null,
    saved: 0,
  };
}

/** Whether something is being written: nothing else begins meanwhile. */
export function isBusy({
  building,
  isAdding,
  dossiers,
}: Pick<PaneState, 'building' | 'isAdding' | 'dossiers'>): boolean {
  return building !== null || isAdding || dossiers.work !== null;
}

/** What follows from an event; an event that does not fit the state changes nothing. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'spoken':
      return { ...state, language: event.language, texts: event.texts };
    case 'tabChosen':
      return { ...state, tab: event.tab };
    case 'welcomed':
      return { ...state, isFirstRun: false };
    case 'looking':
      return { ...state, isLooking: true, isChanged: false, touched: [], failure: null };
    case 'seen':
      return { ...state, isLooking: false, survey: event.survey, settings: event.settings };
    case 'unseen':
      return { ...state, isLooking: false };
    case 'waiting':
      return { ...state, isWaiting: event.isWaiting };
    case 'changed':
      return changed(state, event);
    case 'sheetInFront':
      return { ...state, frontSheet: event.sheetId };
    case 'clientSelected':
      return event.client === state.client ? state : { ...state, client: event.client };
    case 'asOfChosen':
      return { ...state, asOf: event.asOf };
    case 'set':
      return { ...state, settings: event.settings };
    case 'saved':
      return { ...state, saved: state.saved + 1 };
    case 'adding':
      return { ...state, isAdding: true, failure: null };
    case 'added':
      return { ...state, isAdding: false };
    case 'building':
      if (state.building) return state;
      return {
        ...state,
        building: { reports: event.reports, progress: null, isCancelling: false },
        outcome: null,
        failure: null,
      };
    case 'written':
      if (!state.building) return state;
      return { ...state, building: { ...state.building, progress: { done: event.done, all: event.all } } };
    case 'cancelling':
      return state.building ? { ...state, building: { ...state.building, isCancelling: true } } : state;
    case 'ended':
      return state.building ? { ...state, building: null, outcome: event.outcome } : state;
    case 'dossiers': {
      const failure = event.event.type === 'begun' ? null : state.failure;
      return { ...state, failure, dossiers: nextDossiers(state.dossiers, event.event) };
    }
    case 'failed':
      return { ...state, failure: event.message };
    case 'dismissed':
      return { ...state, failure: null };
  }
}

function changed(state: PaneState, event: Extract<PaneEvent, { type: 'changed' }>): PaneState {
  const { survey } = state;
  return {
    ...state,
    isChanged: state.isChanged || event.isChanged,
    touched: [...new Set([...state.touched, ...event.touched])],
    survey: survey && { ...survey, reports: survey.reports.filter(({ sheetId }) => !event.gone.includes(sheetId)) },
  };
}
