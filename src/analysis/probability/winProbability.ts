import type { Deal } from '../../schema/records';
import type { FunnelWay } from '../funnel/funnelFacts';
import { shrunkRate } from '../statistics/shrunkRate';
import { pooledStrength } from './pooledStrength';

/** A column that the probability may look at: manager, product, segment... */
export interface ProbabilityColumn {
  name: string;
  of: (deal: Deal) => string | null;
}

/** Deals that closed with one value of a column, within a stage (and within the value of the column before). */
export interface ProbabilityGroup {
  value: string;
  won: number;
  closed: number;
  /** Shrunken towards the group that it lies in, 0 to 1. */
  probability: number;
  /** By the next column; empty at the last. */
  groups: ProbabilityGroup[];
}

/** What is known of deals that came to a stage. */
export interface ProbabilityStage {
  stage: string;
  /** Place in the stage list, from 1. */
  index: number;
  won: number;
  closed: number;
  probability: number;
  /** For each column, how many average deals the mean counts for; Infinity: the column tells nothing here. */
  strengths: number[];
  groups: ProbabilityGroup[];
}

/** The chances of winning learned from the deals that closed. Every figure in it is a count or a mean that can be checked. */
export interface ProbabilityModel {
  won: number;
  closed: number;
  /** The whole: (won + 1) / (closed + 2), which is never quite 0 or 1; null when nothing has closed. */
  probability: number | null;
  columns: string[];
  stages: ProbabilityStage[];
}

export interface WinProbabilityOptions {
  /** One or two columns, the more telling one first; none when left out. */
  columns?: readonly ProbabilityColumn[];
  /** How many deals like those of the stage before count beside a stage's own; 10 when left out. */
  stageStrength?: number;
}

/**
 * Learns the chance of winning from the company's own closed deals (R56): by stage, and within a stage by one or two columns.
 *
 * The whole is (won + 1) / (closed + 2). A stage's rate is that of the closed deals that came to it, drawn towards the rate of the
 * stage before (the first stage is the whole).
 * A value's rate is drawn towards its stage's, a value of the second column towards that of the first: p = (won + M p above) /
 * (closed + M), the mean of a beta-binomial, with M by the method of moments from how much the groups differ (pooledStrength).
 * Where they differ no more than by chance, the column changes nothing.
 *
 * @param history journeys; those still open take no part, those we declined count as not won
 * @param stages the scenario's stages in order
 */
export function fitWinProbability(
  history: readonly FunnelWay[],
  stages: readonly string[],
  { columns = [], stageStrength = 10 }: WinProbabilityOptions = {},
): ProbabilityModel {
  const closed = history.filter(({ outcome }) => outcome !== 'open');
  const won = wonAmong(closed);
  if (closed.length === 0) {
    return { won: 0, closed: 0, probability: null, columns: columns.map(({ name }) => name), stages: [] };
  }
  const whole = (won + 1) / (closed.length + 2);
  let above = { probability: whole, closed: closed.length };
  const lines = stages.map((stage, place): ProbabilityStage => {
    const own = closed.filter(({ passed }) => passed >= place);
    // All who closed came this far: these are the same deals, and they say no more than has been said.
    const probability =
      own.length === above.closed
        ? above.probability
        : shrunkRate(wonAmong(own), own.length, above.probability, stageStrength);
    above = { probability, closed: own.length };
    const tree = split(own, columns);
    const strengths = columns.map((_, depth) => pooledStrength(familiesAt(tree, depth)));
    return {
      stage,
      index: place + 1,
      won: wonAmong(own),
      closed: own.length,
      probability,
      strengths,
      groups: shrinkTree(tree, probability, strengths),
    };
  });
  return {
    won,
    closed: closed.length,
    probability: whole,
    columns: columns.map(({ name }) => name),
    stages: lines,
  };
}

/** What one level said: the whole, the stage, then each column whose value is known. */
export interface ProbabilityStep {
  /** 'whole', 'stage', or the column's name. */
  level: string;
  /** The stage or the value; null for the whole. */
  value: string | null;
  won: number;
  closed: number;
  /** The probability after this level. */
  probability: number;
}

export interface WinProbability {
  /** 0 to 1. */
  probability: number;
  /** How it came about, from the whole to the particular: nothing else went into it. */
  steps: ProbabilityStep[];
}

/**
 * The chance of winning a deal that stands at a stage, and how it came about.
 *
 * @param stage place in the stage list, from 1; for an open journey, passed + 1
 * @param values the deal's value in each column of the model, in order; a blank one, or one never seen, ends the way down
 * @returns null when nothing has closed yet, or there is no such stage
 */
export function winProbability(
  model: ProbabilityModel,
  stage: number,
  values: readonly (string | null)[] = [],
): WinProbability | null {
  const line = model.stages[stage - 1];
  if (model.probability === null || line === undefined) return null;
  const steps: ProbabilityStep[] = [
    { level: 'whole', value: null, won: model.won, closed: model.closed, probability: model.probability },
    { level: 'stage', value: line.stage, won: line.won, closed: line.closed, probability: line.probability },
  ];
  let groups = line.groups;
  for (const [depth, level] of model.columns.entries()) {
    const value = plain(values[depth] ?? null);
    const group = groups.find((each) => each.value === value);
    if (group === undefined) break;
    steps.push({ level, value, won: group.won, closed: group.closed, probability: group.probability });
    groups = group.groups;
  }
  return { probability: steps.at(-1)?.probability ?? model.probability, steps };
}

interface Branch {
  value: string;
  won: number;
  worked: number;
  branches: Branch[];
}

function split(ways: readonly FunnelWay[], columns: readonly ProbabilityColumn[]): Branch[] {
  const [column, ...rest] = columns;
  if (column === undefined) return [];
  const byValue = new Map<string, FunnelWay[]>();
  for (const way of ways) {
    const value = plain(column.of(way.deal));
    if (value === null) continue;
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [way]);
    else known.push(way);
  }
  return [...byValue]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([value, own]) => ({ value, won: wonAmong(own), worked: own.length, branches: split(own, rest) }));
}

function familiesAt(tree: readonly Branch[], depth: number): (readonly Branch[])[] {
  return depth === 0 ? [tree] : tree.flatMap(({ branches }) => familiesAt(branches, depth - 1));
}

function shrinkTree(tree: readonly Branch[], above: number, strengths: readonly number[]): ProbabilityGroup[] {
  const [strength = Infinity, ...rest] = strengths;
  return tree.map(({ value, won, worked, branches }) => {
    const probability = shrunkRate(won, worked, above, strength);
    return { value, won, closed: worked, probability, groups: shrinkTree(branches, probability, rest) };
  });
}

function wonAmong(ways: readonly FunnelWay[]): number {
  return ways.filter(({ outcome }) => outcome === 'won').length;
}

function plain(value: string | null): string | null {
  const told = value?.trim() ?? '';
  return told === '' ? null : told;
}
