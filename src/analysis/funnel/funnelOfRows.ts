import { blankDeal } from './blankDeal';
import { outcomeOf } from '../../schema/outcomeLabels';
import type { Outcome } from '../../schema/records';
import { funnelOf, type Funnel } from './funnel';
import { funnelFacts } from './funnelFacts';
import { journeys } from './journeys';
import { plainName } from '../../schema/plainName';

/** A line of plain labels, blanks as ''. */
export interface FunnelRow {
  client: string;
  stage: string;
  outcome: string;
}

/** A label that cannot be read, by the row's place from 0. */
export interface FunnelRowProblem {
  place: number;
  column: 'stage' | 'outcome';
  label: string;
}

export type FunnelOfRows = { funnel: Funnel } | { problem: FunnelRowProblem };

/**
 * The funnel of plain labels (R8): the stage that each client stands at, or was lost at, and how it ended.
 *
 * - Rows of the same client count once: the furthest stage and the last outcome hold. A row without a client counts by itself, a
 *   row that is all blank does not count.
 * - A client at stage k has passed k − 1 stages; a won one has passed all. Without a stage it stands, or was lost, at the first.
 * - Outcomes are read in three languages, blank is open. A label such as "Lost" in place of a stage is the outcome.
 *
 * @param stages the scenario's stages in order, each once; compared without regard to case and spaces
 * @returns the funnel, or the first label that is neither a stage nor an outcome
 * @example stages A, B; rows at A lost, at B open, won // A entered 3, passed 2, lost 1; B entered 2, passed 1, open 1
 */
export function funnelOfRows(rows: readonly FunnelRow[], stages: readonly string[]): FunnelOfRows {
  const known = new Map(stages.map((stage, index) => [plainName(stage), index]));
  const clients = new Map<string, { furthest: number; outcome: Outcome }>();
  for (const [place, { client, stage, outcome }] of rows.entries()) {
    if (plainName(client + stage + outcome) === '') continue;
    const name = plainName(client);
    const key = name === '' ? `row ${place}` : `client ${name}`;
    const state = clients.get(key) ?? { furthest: -1, outcome: 'open' };
    clients.set(key, state);

    const index = known.get(plainName(stage));
    const ending = index === undefined && plainName(stage) !== '' ? outcomeOf(stage) : 'open';
    if (ending === null) return { problem: { place, column: 'stage', label: stage } };
    const told = plainName(outcome) === '' ? 'open' : outcomeOf(outcome);
    if (told === null) return { problem: { place, column: 'outcome', label: outcome } };
    state.furthest = Math.max(state.furthest, index ?? -1);
    if (told !== 'open') state.outcome = told;
    else if (ending !== 'open') state.outcome = ending;
  }
  const deals = [...clients.values()].map(({ furthest, outcome }) =>
    blankDeal({ stage: stages[furthest] ?? null, outcome }),
  );
  const facts = funnelFacts(journeys({ deals, log: [], stages }).journeys, stages, { period: () => null });
  return { funnel: funnelOf(facts, stages) };
}
