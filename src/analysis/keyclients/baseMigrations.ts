import { compareBlankLast } from '../compareBlankLast';
import { BASE_STAGES, type BaseStage } from './baseStages';

/** Clients that went from one stage of development to another; null is outside the base: new ones come from there, lost ones go. */
export interface Migration {
  from: BaseStage | null;
  to: BaseStage | null;
  /** Sorted by name. */
  clients: string[];
  /** up: towards partner, new ones too. down: towards one-off, lost ones too. same: stayed. */
  direction: 'up' | 'down' | 'same';
}

/**
 * Who moved between the stages of development from one period to the next (R34). It balances: all that were at a stage before are in
 * the moves from it, all that are at one now in the moves to it.
 *
 * @param before clients with their stages, as baseStages gives them
 * @returns moves that somebody made: by the stage before, then after; newcomers last
 * @example A regular before, partner now // from regular to partner, up
 */
export function baseMigrations(
  before: readonly { client: string; stage: BaseStage }[],
  after: readonly { client: string; stage: BaseStage }[],
): Migration[] {
  const was = new Map(before.map(({ client, stage }) => [client, stage]));
  const is = new Map(after.map(({ client, stage }) => [client, stage]));
  const moves = new Map<string, Migration>();
  for (const client of [...new Set([...was.keys(), ...is.keys()])].sort(compareBlankLast)) {
    const from = was.get(client) ?? null;
    const to = is.get(client) ?? null;
    const key = `${from} ${to}`;
    let move = moves.get(key);
    if (move === undefined) {
      const steps = level(to) - level(from);
      move = { from, to, clients: [], direction: steps > 0 ? 'up' : steps < 0 ? 'down' : 'same' };
      moves.set(key, move);
    }
    move.clients.push(client);
  }
  return [...moves.values()].sort((x, y) => place(x.from) - place(y.from) || place(x.to) - place(y.to));
}

function level(stage: BaseStage | null): number {
  return stage === null ? -1 : BASE_STAGES.indexOf(stage);
}

function place(stage: BaseStage | null): number {
  return stage === null ? BASE_STAGES.length : BASE_STAGES.indexOf(stage);
}
