import { isBlankCell } from './gridBlocks';
import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading, ReadingCode } from './reading';
import type { RecognisedList } from './recognition';
import type { Client, Deal, Outcome } from './records';
import type { StageVocabulary } from './stageVocabulary';
import { readBoolean, readText } from './values';

/** A column with a date per stage: of which stage, or of which outcome. */
export interface StageDateColumn {
  column: number;
  /** Place in the list of stages; null for a column of an outcome. */
  stage: number | null;
  outcome: Exclude<Outcome, 'open'> | null;
}

export interface DealContext {
  books: NameBooks;
  vocabulary: StageVocabulary;
  stageCount: number;
  stageDates: readonly StageDateColumn[];
  /** By name: a client's manager and segment stand in where the deal has none. */
  clients: ReadonlyMap<string, Client>;
}

/** Where a deal stands, or why that cannot be told. */
type Standing =
  { ok: true; outcome: Outcome; stage: string | null } | { ok: false; code: ReadingCode; field: 'stage' | 'outcome' };

interface StageDates {
  dates: (number | true | null)[] | null;
  outcome: Exclude<Outcome, 'open'> | null;
  ended: number | null;
}

/**
 * Reads the list of deals. A row is set aside when neither its stage nor its outcome can be told, when it has neither a key nor a
 * client, or when its key has been used; anything else that cannot be read leaves its field blank and is an issue.
 */
export function readDeals(recognised: RecognisedList, context: DealContext): Reading<Deal> {
  const reader = new ListReader<Deal>('deals', recognised);
  const keys = new Set<string>();
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const dated = readStageDates(reader, context);
    const standing = standingOf(reader, context.vocabulary, dated);
    if (!standing.ok) {
      reader.setAside(standing.code, standing.field);
      continue;
    }
    const told = reader.text('deal');
    const client = reader.name('client', context.books.client);
    const event = reader.name('event', context.books.event);
    if (told === null && client === null) {
      reader.setAside('blank-key', reader.has('deal') ? 'deal' : 'client');
      continue;
    }
    if (told !== null && keys.has(told)) {
      reader.setAside('duplicate-key', 'deal');
      continue;
    }
    const id = told ?? madeKey(reader, client ?? '', event, keys);
    keys.add(id);
    reader.use(dealOf(reader, context, { id, client, event, standing, dated }));
  }
  return reader.reading();
}

function dealOf(
  reader: ListReader<Deal>,
  { books, vocabulary, clients }: DealContext,
  row: {
    id: string;
    client: string | null;
    event: string | null;
    standing: { outcome: Outcome; stage: string | null };
    dated: StageDates;
  },
): Deal {
  const { id, client, event, dated } = row;
  const { outcome, stage } = row.standing;
  const known = client === null ? undefined : clients.get(client);
  const lastStage = stageIn(reader, 'lastStage', vocabulary);
  return {
    id,
    client,
    manager: reader.name('manager', books.manager) ?? known?.manager ?? null,
    event,
    segment: reader.name('segment', books.segment) ?? known?.segment ?? null,
    stage: outcome === 'open' ? stage : null,
    lastStage: outcome === 'lost' || outcome === 'declined' ? (lastStage ?? stage) : null,
    outcome,
    started: reader.date('started'),
    closed: reader.date('closed') ?? dated.ended,
    planned: reader.number('planned'),
    refined: reader.number('refined'),
    actual: reader.number('actual'),
    reason: reader.name('reason', books.reason),
    eventRating: reader.number('eventRating'),
    stageDates: dated.dates,
    ...furtherFieldsOf(reader, books),
    row: reader.ref(),
  };
}

type FurtherFields = Pick<Deal, 'discount' | 'referral' | 'projectStatus' | 'currency'>;

// Fields that only some analyses ask for; a field without a column is left out.
function furtherFieldsOf(reader: ListReader<Deal>, books: NameBooks): FurtherFields {
  const found: FurtherFields = {};
  if (reader.has('discount')) {
    const mark = readBoolean(reader.cell('discount'));
    found.discount = mark.ok && mark.value !== null ? Number(mark.value) : reader.number('discount');
  }
  if (reader.has('referral')) {
    // A bare yes or no does not say whose recommendation it was.
    const mark = readBoolean(reader.cell('referral'));
    found.referral = mark.ok ? null : reader.name('referral', books.client);
  }
  if (reader.has('currency')) found.currency = reader.currency('currency');
  if (reader.has('projectStatus')) found.projectStatus = reader.text('projectStatus');
  return found;
}

// Client and event name a deal that has no key of its own; the second one of the same names is numbered.
function madeKey(reader: ListReader<Deal>, client: string, event: string | null, keys: ReadonlySet<string>): string {
  const plain = event === null ? client : `${client} / ${event}`;
  if (!keys.has(plain)) return plain;
  reader.note('repeated-client-in-event', 'client', plain);
  let number = 2;
  while (keys.has(`${plain} (${number})`)) number++;
  return `${plain} (${number})`;
}

// The outcome's own column decides, then a label in the stage's column, then a date in a column of an outcome.
function standingOf(reader: ListReader<Deal>, vocabulary: StageVocabulary, dated: StageDates): Standing {
  let outcome: Outcome | null = null;
  let stage: string | null = null;
  if (reader.has('outcome')) {
    const cell = reader.cell('outcome');
    const label = readText(cell);
    if (!label.ok) return { ok: false, code: 'cell-error', field: 'outcome' };
    if (label.value !== null) {
      const meaning = vocabulary(label.value, 'outcome');
      if (meaning.kind === 'outcome') outcome = meaning.outcome;
      else if (meaning.kind === 'stage') stage = meaning.stage;
      else {
        const yes = readBoolean(cell);
        if (!yes.ok || yes.value === null) return { ok: false, code: 'unknown-outcome', field: 'outcome' };
        outcome = yes.value ? 'won' : isBlank(reader, 'closed') ? 'open' : 'lost';
      }
    }
  }
  if (reader.has('stage')) {
    const label = readText(reader.cell('stage'));
    const meaning = label.ok && label.value !== null ? vocabulary(label.value, 'stage') : null;
    if (meaning?.kind === 'stage') stage = meaning.stage;
    else if (meaning?.kind === 'outcome') outcome ??= meaning.outcome;
    else if (outcome === null || outcome === 'open') {
      const blankIsFine = label.ok && label.value === null && (outcome !== null || dated.dates !== null);
      if (!blankIsFine && stage === null)
        return { ok: false, code: label.ok ? 'unknown-stage' : 'cell-error', field: 'stage' };
    } else if (!label.ok || label.value !== null) {
      reader.issue(label.ok ? 'unknown-stage' : 'cell-error', 'stage');
    }
  }
  return { ok: true, outcome: outcome ?? dated.outcome ?? 'open', stage };
}

function isBlank(reader: ListReader<Deal>, field: string): boolean {
  return isBlankCell(reader.cell(field));
}

function stageIn(reader: ListReader<Deal>, field: string, vocabulary: StageVocabulary): string | null {
  const label = reader.text(field);
  if (label === null) return null;
  const meaning = vocabulary(label, 'stage');
  if (meaning.kind === 'stage') return meaning.stage;
  if (meaning.kind === 'unknown') reader.issue('unknown-stage', field);
  return null;
}

function readStageDates(reader: ListReader<Deal>, { stageDates, stageCount }: DealContext): StageDates {
  if (stageDates.length === 0) return { dates: null, outcome: null, ended: null };
  const found: StageDates = {
    dates: new Array<number | true | null>(stageCount).fill(null),
    outcome: null,
    ended: null,
  };
  for (const { column, stage, outcome } of stageDates) {
    const value = dateOrMark(reader, column);
    if (value === null) continue;
    if (stage !== null && found.dates !== null) found.dates[stage] = value;
    if (outcome !== null) {
      found.outcome = outcome;
      found.ended = value === true ? null : value;
    }
  }
  return found;
}

function dateOrMark(reader: ListReader<Deal>, column: number): number | true | null {
  const mark = readBoolean(reader.cellAt(column));
  if (mark.ok) return mark.value === true ? true : null;
  return reader.dateAt(column, 'stageDates');
}
