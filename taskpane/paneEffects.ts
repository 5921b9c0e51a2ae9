import type { Dictionary, Language } from '../src/i18n/dictionary';
import type { Finding, ReportId } from '../src/reports/model';
import type { ClientIndex, SelectedClient } from '../src/reports/selectedClient';
import type { WorkbookSettings } from '../src/reports/workbookSettings';
import type { StructureChoices, StructureProposal } from '../src/dossier/structure/proposal';
import type { DossierRequest, DossierResult } from '../src/workbook/dossiers';
import type { Waiting } from '../src/workbook/inExcel';
import type { SelfCheckRequest } from '../src/selfcheck/runSelfCheck';
import type { SelfCheckReport } from '../src/selfcheck/selfCheck';
import type { Checkpoint, Progress } from '../src/workbook/replaceReports';
import type { DossierSurvey } from '../src/workbook/surveyDossiers';
import type { Survey } from '../src/workbook/surveyWorkbook';
import type { WorkbookEvent } from '../src/workbook/watchWorkbook';
import type { Tab } from './state/paneState';

export interface BuildRequest extends WritingRequest {
  reports: readonly ReportId[];
  settings: WorkbookSettings;
  /** The day that the reports speak of, ISO. */
  asOf: string;
}

export interface BuildResult {
  built: readonly ReportId[];
  findings: readonly Finding[];
  missing: readonly { report: ReportId; reason: string }[];
}

/** The lists that an empty workbook can be given. */
export type ListsToAdd = 'sample' | 'templates';

/** What everything that is written at length is given: how to speak, how to tell how far it is, where to stop. */
export interface WritingRequest {
  language: Language;
  progress: Progress;
  checkpoint: Checkpoint;
  waiting: Waiting;
}

export interface DossierMaking extends WritingRequest {
  clients: DossierRequest['clients'];
  /** They were reviewed today. */
  isReviewed: boolean;
}

export interface Structure extends WritingRequest {
  proposal: StructureProposal;
  choices: StructureChoices;
}

/** What the pane does with dossiers. They speak of today. */
export interface DossierEffects {
  survey: (language: Language, waiting: Waiting) => Promise<DossierSurvey>;
  /** Makes dossiers, or refreshes those that are there. */
  make: (request: DossierMaking) => Promise<readonly DossierResult[]>;
  openOwnFields: (language: Language) => Promise<void>;
  /** Proposes how to make dossiers from a sheet. */
  preview: (sheet: string, waiting: Waiting) => Promise<StructureProposal>;
  structure: (request: Structure) => Promise<readonly DossierResult[]>;
  /** Opens a workbook with the dossiers of one manager alone. */
  split: (manager: string, language: Language, waiting: Waiting) => Promise<void>;
}

/** All that the pane does to the world; given from outside, so that the pane itself knows no Office. */
export interface PaneEffects {
  /** The language that Excel is shown in. */
  language: Language;
  loadTexts: (language: Language) => Promise<Dictionary>;
  survey: (waiting: Waiting) => Promise<Survey>;
  build: (request: BuildRequest) => Promise<BuildResult>;
  save: (settings: WorkbookSettings) => Promise<void>;
  dossiers: DossierEffects;
  addLists: (lists: ListsToAdd, language: Language) => Promise<void>;
  /** Selects a cell and brings its sheet to the front. */
  select: (sheet: string, cell: string) => Promise<void>;
  /** The client of the selected row or cell; asks the row itself where the index is no longer up to date. */
  selectedClient: (clients: ClientIndex, isUpToDate: boolean) => Promise<SelectedClient | null>;
  show: (sheetId: string, sheetName: string) => Promise<void>;
  /** Tells of what happens to the workbook; what it resolves to ends that. */
  watch: (tell: (event: WorkbookEvent) => void) => Promise<() => Promise<void>>;
  /** Tries what the add-in relies on, on scratch sheets. */
  selfCheck: (request: SelfCheckRequest) => Promise<SelfCheckReport>;
  /** Puts text on the clipboard. @throws where Office does not allow that */
  copy: (text: string) => Promise<void>;
  /** Keeps where the pane was, for the next time. */
  keepTab: (tab: Tab) => void;
  keepWelcomed: () => void;
  /** The one clear message for whatever was thrown. */
  messageOf: (error: unknown, texts: Dictionary) => string;
}
