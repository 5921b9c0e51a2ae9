import type { StructureChoices, StructureProposal } from '../../src/dossier/structure/proposal';
import type { DossierResult } from '../../src/workbook/dossiers';
import type { DossierSurvey } from '../../src/workbook/surveyDossiers';

/** What of the tab is in front. */
export type DossierView = 'list' | 'structure' | 'split';

export type DossierWorkKind = 'create' | 'refresh' | 'review' | 'structure' | 'preview' | 'split' | 'fields';

/** Something under way. */
export interface DossierWork {
  kind: DossierWorkKind;
  /** Sheets written of all; null while the lists are read, and for what writes no dossier. */
  progress: { done: number; all: number } | null;
  isCancelling: boolean;
}

/** What the last work came to. */
export type DossierOutcome =
  | { kind: 'made'; by: DossierWorkKind; results: readonly DossierResult[]; keptSheet: string | null }
  | { kind: 'split'; manager: string }
  | { kind: 'cancelled' };

/** A sheet that is being structured. */
export interface Structuring {
  proposal: StructureProposal;
  choices: Required<StructureChoices>;
}

/** Everything that the tab of the dossiers shows. */
export interface DossierState {
  /** What there is of dossiers; null until it was looked at for the first time. */
  survey: DossierSurvey | null;
  isLooking: boolean;
  /** A list or a dossier has changed since. */
  isStale: boolean;
  view: DossierView;
  /** What stands in the search box. */
  typed: string;
  /** The client that was chosen there. */
  chosen: string | null;
  structuring: Structuring | null;
  work: DossierWork | null;
  outcome: DossierOutcome | null;
}

export type DossierEvent =
  | { type: 'looking' }
  | { type: 'seen'; survey: DossierSurvey }
  | { type: 'unseen' }
  | { type: 'stale' }
  | { type: 'viewed'; view: DossierView }
  | { type: 'typed'; text: string }
  | { type: 'chosen'; client: string }
  | { type: 'previewed'; proposal: StructureProposal }
  | { type: 'decided'; choices: Required<StructureChoices> }
  | { type: 'begun'; kind: DossierWorkKind }
  | { type: 'written'; done: number; all: number }
  | { type: 'cancelling' }
  | { type: 'ended'; outcome: DossierOutcome | null };

export const FIRST_DOSSIERS: DossierState = {
  survey: null,
  isLooking: false,
  isStale: false,
  view: 'list',
  typed: '',
  chosen: null,
  structuring: null,
  work: null,
  outcome: null,
};

/** What follows from an event; an event that does not fit the state changes nothing. */
export function nextDossiers(state: DossierState, event: DossierEvent): DossierState {
  const { work } = state;
  switch (event.type) {
    case 'looking':
      return { ...state, isLooking: true, isStale: false };
    case 'seen':
      return { ...state, isLooking: false, survey: event.survey };
    case 'unseen':
      return { ...state, isLooking: false };
    case 'stale':
      return state.isStale ? state : { ...state, isStale: true };
    case 'viewed':
      return { ...state, view: event.view, structuring: null, outcome: event.view === 'list' ? state.outcome : null };
    case 'typed':
      return { ...state, typed: event.text, chosen: null };
    case 'chosen':
      return { ...state, view: 'list', typed: event.client, chosen: event.client };
    case 'previewed':
      return { ...state, structuring: { proposal: event.proposal, choices: { clients: {}, targets: {} } } };
    case 'decided':
      return state.structuring ? { ...state, structuring: { ...state.structuring, choices: event.choices } } : state;
    case 'begun':
      return { ...state, work: { kind: event.kind, progress: null, isCancelling: false }, outcome: null };
    case 'written':
      return work ? { ...state, work: { ...work, progress: { done: event.done, all: event.all } } } : state;
    case 'cancelling':
      return work ? { ...state, work: { ...work, isCancelling: true } } : state;
    case 'ended':
      return { ...state, work: null, outcome: event.outcome };
  }
}
