import type { RowRef } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import type { SlicePart } from '../conversion/conversionTests';
import type { RecordReading } from '../funnel/journeys';
import { staysOf } from '../scenario/stays';
import type { Trail } from '../scenario/trails';
import { survivalQuantiles, type Stretch } from '../statistics/survivalQuantiles';

/** How long clients stand at a stage. Days; null where so many have not left within what was seen. */
export interface StageDays {
  stage: string;
  /** Place in the stage list, from 1. */
  index: number;
  /** The whole company, or one manager (null is blank). */
  manager: SlicePart;
  /** Stays that ended. */
  ended: number;
  /** Stays that had not ended as of the day: they count as at least so long. */
  open: number;
  median: number | null;
  /** The 90th percentile: nine of ten have left by then. */
  ninetieth: number | null;
  /** The longest stay seen, ended or not. */
  longest: number;
  /** The records behind it. */
  rows: RowRef[];
}

export interface DaysInStage {
  /** By stage; within a stage the company first, then the managers by name, blank last. Stages without stays have no line. */
  lines: StageDays[];
  /** Stays left out, because a day is not told or it left before it came. */
  leftOut: number;
}

export interface DaysInStageOptions {
  reading: RecordReading;
  /** The day to look from, as a serial number; what left later still stands there, what came later is left out. */
  asOf: number;
}

/**
 * Days in each stage: median and 90th percentile, for the company and for each manager (R52). Who still stands at a stage counts as
 * censored, that is as staying at least so long (Kaplan-Meier quantiles, see survivalQuantiles); taking them as finished, or
 * leaving them out, would make a slow stage look quick.
 *
 * @param trails as made by trailsOf
 * @param stages the scenario's stages in order
 * @example stays of 1 and 3 days, and one open for 2 // median 3, where the ended ones alone would say 1
 */
export function daysInStage(
  trails: readonly Trail[],
  stages: readonly string[],
  { reading, asOf }: DaysInStageOptions,
): DaysInStage {
  const today = Math.floor(asOf);
  const places = new Map(stages.map((stage, place) => [stage, place]));
  const sums = stages.map(() => new Map<string | null, Timed[]>());
  let leftOut = 0;
  for (const trail of trails) {
    for (const { stage, entered, left, open, row } of staysOf(trail, stages, reading)) {
      const place = places.get(stage);
      const came = entered === null ? null : Math.floor(entered);
      const went = open ? Infinity : left === null ? null : Math.floor(left);
      if (place === undefined || came === null || went === null || went < came || came > today) {
        leftOut += 1;
        continue;
      }
      const manager = trail.deal.manager;
      const own = sums[place]?.get(manager);
      const timed = { time: Math.min(went, today) - came, ended: went <= today, row };
      if (own === undefined) sums[place]?.set(manager, [timed]);
      else own.push(timed);
    }
  }
  const lines = stages.flatMap((stage, place) => {
    const managers = [...(sums[place] ?? [])].sort(([x], [y]) => compareBlankLast(x, y));
    if (managers.length === 0) return [];
    const all = managers.flatMap(([, own]) => own);
    return [
      lineOf(stage, place, { kind: 'all' }, all),
      ...managers.map(([value, own]) => lineOf(stage, place, { kind: 'value', value }, own)),
    ];
  });
  return { lines, leftOut };
}

interface Timed extends Stretch {
  row: RowRef;
}

function lineOf(stage: string, place: number, manager: SlicePart, stays: readonly Timed[]): StageDays {
  const [median = null, ninetieth = null] = survivalQuantiles(stays, [0.5, 0.9]);
  const ended = stays.filter((stay) => stay.ended).length;
  return {
    stage,
    index: place + 1,
    manager,
    ended,
    open: stays.length - ended,
    median,
    ninetieth,
    longest: stays.reduce((most, { time }) => Math.max(most, time), 0),
    rows: stays.map(({ row }) => row),
  };
}
