import type { Dictionary } from '../src/i18n/dictionary';
import { fill } from '../src/i18n/template';

/** How far something is that writes sheets. */
export interface Writing {
  /** Null while the lists are read. */
  progress: { done: number; all: number } | null;
  isCancelling: boolean;
}

/** How far it is, in words. */
export function writingText({ progress, isCancelling }: Writing, texts: Dictionary): string {
  const words = texts.pane.reports;
  if (isCancelling) return words.cancelling;
  return progress ? fill(words.writing, { done: String(progress.done), all: String(progress.all) }) : words.reading;
}
