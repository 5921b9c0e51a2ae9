import type { Dictionary, Language } from '../i18n/dictionary';
import { fill } from '../i18n/template';
import type { Concentration } from '../analysis/keyclients/concentration';
import type { Conversion } from '../analysis/conversion/conversion';
import type { FunnelStage } from '../analysis/funnel/funnel';
import type { JourneySet } from '../analysis/funnel/journeys';
import type { WeakestStage } from '../analysis/funnel/weakestStage';
import type { PlanAccuracy } from '../analysis/planning/planAccuracy';
import type { QualityFinding } from '../schema/quality';
import type { Records } from '../schema/reading';
import type { Finding } from './model';

/** Numbers as text in a language: the same roundings as the formulas of the report sheets use. */
export interface Numbers {
  percent(rate: number): string;
  money(amount: number): string;
}

export function numbersOf(language: Language): Numbers {
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
  const money = new Intl.NumberFormat(language, { maximumFractionDigits: 0, minimumFractionDigits: 0 });
  return {
    percent: (rate) => percent.format(Math.round(1000 * rate) / 10),
    money: (amount) => money.format(amount),
  };
}

/** The weak link in words (R9). */
export function funnelFinding(
  weakest: WeakestStage | null,
  stages: readonly FunnelStage[],
  minClients: number,
  texts: Dictionary,
  numbers: Numbers,
): Finding {
  const words = texts.funnel;
  if (!weakest) {
    const enough = stages.some((stage) => stage.passed + stage.lost >= minClients);
    return {
      report: 'funnel',
      verdict: 'fine',
      text: enough ? words.noneLost : fill(words.noWeakest, { min: String(minClients) }),
    };
  }
  const stage = stages[weakest.index - 1];
  const first = fill(words.finding, {
    stage: weakest.stage,
    rate: numbers.percent(weakest.rate),
    passed: String(stage?.passed ?? 0),
    decided: String(weakest.decided),
    low: numbers.percent(weakest.interval.low),
    high: numbers.percent(weakest.interval.high),
  });
  const { runnerUp, certain } = weakest;
  if (!runnerUp) return { report: 'funnel', verdict: certain ? 'act' : 'watch', text: first };
  const gaps = { stage: runnerUp.stage, rate: numbers.percent(runnerUp.rate) };
  const second = fill(certain ? words.isCertain : words.isUncertain, gaps);
  return { report: 'funnel', verdict: certain ? 'act' : 'watch', text: `${first} ${second}` };
}

/** The company's conversion and whether managers differ, in words (R12, R15). */
export function conversionFinding({ company, managers }: Conversion, texts: Dictionary, numbers: Numbers): Finding {
  const words = texts.conversion;
  if (company.closedRate === null || company.rate === null) {
    return { report: 'conversion', verdict: 'watch', text: words.nothingClosed };
  }
  const first = fill(words.finding, {
    rate: numbers.percent(company.closedRate),
    won: String(company.won),
    closed: String(company.closed),
    worked: String(company.worked),
    workedRate: numbers.percent(company.rate),
  });
  const differing = managers.filter((manager) => manager.verdict === 'differs').length;
  const gaps = { count: String(differing), all: String(managers.length) };
  const second = fill(differing === 0 ? words.noneDiffers : words.someDiffer, gaps);
  return { report: 'conversion', verdict: differing === 0 ? 'fine' : 'act', text: `${first} ${second}` };
}

/** Errors up to here are fine, and up to twice that and half again to be watched. */
const FINE_ERROR = 0.05;
const WATCHED_ERROR = 0.15;

/** The plan's error in words (R19). */
export function planFinding({ total }: PlanAccuracy, texts: Dictionary, numbers: Numbers): Finding {
  const words = texts.plan;
  const { error, planned, actual, refinementPoints, executionPoints } = total;
  if (error === null) return { report: 'planAccuracy', verdict: 'watch', text: words.undefined };
  const gaps = {
    error: numbers.percent(Math.abs(error)),
    planned: numbers.money(planned),
    actual: numbers.money(actual ?? 0),
  };
  const first = fill(error >= 0 ? words.short : words.over, gaps);
  const size = Math.abs(error);
  const verdict = size <= FINE_ERROR ? 'fine' : size <= WATCHED_ERROR ? 'watch' : 'act';
  if (refinementPoints === null || executionPoints === null) return { report: 'planAccuracy', verdict, text: first };
  const parts = { refinement: numbers.percent(refinementPoints), execution: numbers.percent(executionPoints) };
  return { report: 'planAccuracy', verdict, text: `${first} ${fill(words.parts, parts)}` };
}

/** How far the company depends on its largest clients (R26, R27). */
export function concentrationFinding({ top }: Concentration, texts: Dictionary, numbers: Numbers): Finding | null {
  const words = texts.findings;
  const [largest] = top;
  if (!largest || !(largest.amount > 0)) return null;
  const gaps = { client: largest.client, share: numbers.percent(largest.share) };
  if (largest.type === 'sole') return { report: 'concentration', verdict: 'act', text: fill(words.sole, gaps) };
  if (largest.type === 'critical') return { report: 'concentration', verdict: 'act', text: fill(words.critical, gaps) };
  const count = top.filter((client) => client.type !== null).length;
  return count > 0
    ? { report: 'concentration', verdict: 'watch', text: fill(words.key, { ...gaps, count: String(count) }) }
    : { report: 'concentration', verdict: 'fine', text: fill(words.spread, gaps) };
}

export function qualityFinding(findings: readonly QualityFinding[], texts: Dictionary): Finding {
  const words = texts.findings;
  const countOf = (severity: QualityFinding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  const errors = countOf('error');
  const warnings = countOf('warning');
  return errors + warnings === 0
    ? { report: 'quality', verdict: 'fine', text: words.qualityFine }
    : {
        report: 'quality',
        verdict: errors > 0 ? 'act' : 'watch',
        text: fill(words.quality, { errors: String(errors), warnings: String(warnings) }),
      };
}

/** How stages were read and what had to be inferred, for the notes of a report. */
export function funnelRemarks(set: JourneySet, records: Records, texts: Dictionary): string[] {
  const words = texts.remarks;
  const remarks = [words.form[set.form]];
  if (set.reading) remarks.push(words.reading[set.reading]);
  if (records.stageOrderFrom) remarks.push(words.stageOrder[records.stageOrderFrom]);
  for (const code of INFERRED) {
    const count = set.inferred[code];
    if (count > 0) remarks.push(fill(words[code], { count: String(count) }));
  }
  if (set.skipped.length > 0) remarks.push(fill(words.skippedRows, { count: String(set.skipped.length) }));
  return remarks;
}

const INFERRED = [
  'lostStageUnknown',
  'openStageUnknown',
  'recordMissing',
  'wonByLastStage',
  'lostAfterLastStage',
] as const satisfies readonly (keyof JourneySet['inferred'])[];
