import { compareBlankLast } from '../compareBlankLast';
import type { FunnelFact } from '../funnel/funnelFacts';
import { differenceInterval, type RateDifference } from '../statistics/differenceInterval';
import { fisherExact } from '../statistics/fisherExact';
import { holm } from '../statistics/holm';
import { shrinkRates } from '../statistics/shrinkRates';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import { SIGNIFICANCE } from './compareManagers';

/** How a manager does at a stage, against the rest of the company. */
export type CrossVerdict = 'sags' | 'stands out' | 'not distinguishable' | 'too few to say';

/** One manager at one stage. */
export interface CrossCell {
  manager: string | null;
  /** Place in the stage list, from 1. */
  stage: number;
  entered: number;
  passed: number;
  lost: number;
  open: number;
  /** passed / (passed + lost), 0 to 1, which leaves the open ones out; null when nothing is decided. */
  rate: number | null;
  /** Wilson 95 % interval of the rate; null with it. */
  interval: Interval | null;
  /** The rate drawn towards the company's at this stage. */
  shrunkRate: number;
  /** The rest of the company: everybody else together. */
  restPassed: number;
  restDecided: number;
  restRate: number | null;
  /** rate − restRate with Newcombe's 95 % interval; null when either is unknown. */
  difference: RateDifference | null;
  /** Fisher's exact test against the rest; null when too few to say. */
  pValue: number | null;
  /** After Holm's correction over all cells tested. */
  pHolm: number | null;
  verdict: CrossVerdict;
}

/** Whose practice to borrow at a stage. */
export interface BestPractice {
  manager: string;
  rate: number;
  shrunkRate: number;
  decided: number;
  /** Whether the manager stands out by more than chance; where not, ask before you copy. */
  certain: boolean;
}

export interface CrossStage {
  stage: string;
  index: number;
  /** The company's decided conversion here; null when nothing is decided. */
  rate: number | null;
  /** null when fewer than two managers have enough clients here, or nobody was lost. */
  best: BestPractice | null;
}

export interface CrossStatistics {
  stages: CrossStage[];
  /** By manager (name, blank last), then by stage; stages that a manager's clients never entered have no cell. */
  cells: CrossCell[];
  /** Where managers sag, with whom to learn from, the largest difference first. */
  sagging: { manager: string | null; stage: number; difference: number; learnFrom: string | null }[];
}

export interface CrossStatisticsOptions {
  /** A manager with fewer decided clients at a stage is not judged there; 10 when left out. */
  minClients?: number;
}

/**
 * Cross statistics (R14): step conversion of each manager at each stage against the rest of the company, where a manager sags, and
 * who has the practice to borrow there.
 *
 * A cell is tested by Fisher's exact test when the manager and the rest both have enough decided clients; Holm's correction is over
 * all tested cells of the matrix. Best at a stage is the highest shrunken rate among managers with enough clients (ties: more
 * clients, then the name). Clients without a manager are one line, count in the rest, and are nobody's practice.
 *
 * @param facts as made by funnelFacts, or any part of them
 * @param stages the scenario's stages in order
 */
export function crossStatistics(
  facts: readonly FunnelFact[],
  stages: readonly string[],
  { minClients = 10 }: CrossStatisticsOptions = {},
): CrossStatistics {
  const smallest = Math.max(1, minClients);
  const drafts = stages.map((_, place) => stageCells(facts, place + 1, smallest));
  const cells = withHolm(drafts.flatMap((draft) => draft.cells));
  const lines = stages.map((stage, place): CrossStage => {
    const index = place + 1;
    const own = cells.filter((cell) => cell.stage === index);
    return { stage, index, rate: drafts[place]?.rate ?? null, best: bestOf(own, smallest) };
  });
  const sagging = cells
    .filter(({ verdict }) => verdict === 'sags')
    .map(({ manager, stage, difference }) => ({
      manager,
      stage,
      difference: difference?.difference ?? 0,
      learnFrom: lines[stage - 1]?.best?.manager ?? null,
    }))
    .sort((x, y) => x.difference - y.difference || compareBlankLast(x.manager, y.manager) || x.stage - y.stage);
  cells.sort((x, y) => compareBlankLast(x.manager, y.manager) || x.stage - y.stage);
  return { stages: lines, cells, sagging };
}

type Draft = Omit<CrossCell, 'pHolm' | 'verdict'>;

function stageCells(
  facts: readonly FunnelFact[],
  stage: number,
  smallest: number,
): { cells: Draft[]; rate: number | null } {
  const counts = new Map<string | null, { entered: number; passed: number; lost: number; open: number }>();
  let passed = 0;
  let decided = 0;
  for (const fact of facts) {
    if (fact.stage !== stage) continue;
    let own = counts.get(fact.manager);
    if (own === undefined) counts.set(fact.manager, (own = { entered: 0, passed: 0, lost: 0, open: 0 }));
    own.entered += fact.entered;
    own.passed += fact.passed;
    own.lost += fact.lost;
    own.open += fact.open;
    passed += fact.passed;
    decided += fact.passed + fact.lost;
  }
  const managers = [...counts].sort(([x], [y]) => compareBlankLast(x, y));
  const shrunk = shrinkRates(managers.map(([, own]) => ({ won: own.passed, worked: own.passed + own.lost })));
  const cells = managers.map(([manager, own], place): Draft => {
    const ownDecided = own.passed + own.lost;
    const restPassed = passed - own.passed;
    const restDecided = decided - ownDecided;
    const both = ownDecided > 0 && restDecided > 0;
    const enough = ownDecided >= smallest && restDecided >= smallest;
    return {
      manager,
      stage,
      ...own,
      rate: ownDecided === 0 ? null : own.passed / ownDecided,
      interval: ownDecided === 0 ? null : wilsonInterval(own.passed, ownDecided),
      shrunkRate: shrunk.rates[place] ?? shrunk.mean,
      restPassed,
      restDecided,
      restRate: restDecided === 0 ? null : restPassed / restDecided,
      difference: both ? differenceInterval(own.passed, ownDecided, restPassed, restDecided) : null,
      pValue: enough ? fisherExact(own.passed, own.lost, restPassed, restDecided - restPassed) : null,
    };
  });
  return { cells, rate: decided === 0 ? null : passed / decided };
}

function withHolm(drafts: readonly Draft[]): CrossCell[] {
  const adjusted = holm(drafts.map(({ pValue }) => pValue).filter((p) => p !== null));
  let tested = 0;
  return drafts.map((draft): CrossCell => {
    if (draft.pValue === null) return { ...draft, pHolm: null, verdict: 'too few to say' };
    const pHolm = adjusted[tested++] ?? 1;
    const below = (draft.difference?.difference ?? 0) < 0;
    return { ...draft, pHolm, verdict: pHolm >= SIGNIFICANCE ? 'not distinguishable' : below ? 'sags' : 'stands out' };
  });
}

function bestOf(cells: readonly CrossCell[], smallest: number): BestPractice | null {
  const candidates = cells.flatMap(({ manager, rate, shrunkRate, passed, lost, verdict }) =>
    manager !== null && rate !== null && passed + lost >= smallest
      ? [{ manager, rate, shrunkRate, decided: passed + lost, certain: verdict === 'stands out' }]
      : [],
  );
  if (candidates.length < 2 || cells.every(({ lost }) => lost === 0)) return null;
  candidates.sort(
    (x, y) =>
      y.shrunkRate - x.shrunkRate || y.rate - x.rate || y.decided - x.decided || compareBlankLast(x.manager, y.manager),
  );
  return candidates[0] ?? null;
}
