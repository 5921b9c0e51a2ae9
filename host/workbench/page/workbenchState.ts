/** What the page around the sheet and the pane shows. */

export type Step = 'reading' | 'drawing' | 'saving';

export interface Message {
  intent: 'error' | 'info' | 'success';
  text: string;
}

export interface WorkbenchState {
  /** Name of the open file; null before the first. */
  file: string | null;
  /** What is being done, and to which file. */
  step: { kind: Step; file: string } | null;
  message: Message | null;
  /** Whether there is something that was not saved. */
  changed: boolean;
  paneShown: boolean;
  dark: boolean;
}

export type WorkbenchEvent =
  | { type: 'step'; kind: Step; file: string }
  | { type: 'opened'; file: string }
  | { type: 'saved' }
  | { type: 'changed' }
  | { type: 'failed'; text: string }
  | { type: 'told'; text: string }
  | { type: 'dismissed' }
  | { type: 'pane'; shown: boolean }
  | { type: 'theme'; dark: boolean };

export function firstState(dark: boolean): WorkbenchState {
  return { file: null, step: null, message: null, changed: false, paneShown: true, dark };
}

export function nextState(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'step':
      // What is typed while a file is being saved is not in it.
      return {
        ...state,
        step: { kind: event.kind, file: event.file },
        message: null,
        changed: state.changed && event.kind !== 'saving',
      };
    case 'opened':
      return { ...state, file: event.file, step: null, changed: false };
    case 'saved':
      return { ...state, step: null };
    case 'changed':
      return state.changed ? state : { ...state, changed: true };
    case 'failed':
      return { ...state, step: null, message: { intent: 'error', text: event.text } };
    case 'told':
      return { ...state, message: { intent: 'info', text: event.text } };
    case 'dismissed':
      return { ...state, message: null };
    case 'pane':
      return { ...state, paneShown: event.shown };
    case 'theme':
      return { ...state, dark: event.dark };
  }
}
