import { concentration, type Concentration } from '../analysis/keyclients/concentration';
import { conversionFacts } from '../analysis/conversion/conversionFacts';
import { conversionOf, type Conversion } from '../analysis/conversion/conversion';
import { conversionTests } from '../analysis/conversion/conversionTests';
import { moneyWonBy } from '../analysis/conversion/moneyWonBy';
import { funnelFacts } from '../analysis/funnel/funnelFacts';
import { funnelOf, type Funnel } from '../analysis/funnel/funnel';
import { journeys, type JourneySet } from '../analysis/funnel/journeys';
import { weakestStage, type WeakestStage } from '../analysis/funnel/weakestStage';
import { planAccuracy, type PlanAccuracy } from '../analysis/planning/planAccuracy';
import { planFacts } from '../analysis/planning/planFacts';
import { upliftFor, type Uplift } from '../analysis/planning/upliftFor';
import { conformance, type Conformance } from '../analysis/scenario/conformance';
import { tracesOf } from '../analysis/scenario/tracesOf';
import { dictionaryOf, type Language } from '../i18n/dictionary';
import { fill } from '../i18n/template';
import { isoOf, periodOf, type PeriodKind } from '../schema/calendar';
import type { Deal } from '../schema/records';
import type { WorkbookCells } from '../schema/source';
import { conversionReport } from './conversionReport';
import { dealDay } from './dealDay';
import type { Lists } from './lists';
import { lackOf } from './readiness';
import type { Finding, Report, ReportId } from './model';
import { funnelReport } from './funnelReport';
import { planAccuracyReport } from './planAccuracyReport';
import type { ReportSetting } from './reportSetting';
import {
  concentrationFinding,
  conversionFinding,
  funnelFinding,
  funnelRemarks,
  numbersOf,
  planFinding,
  qualityFinding,
} from './sentences';
import { sourceCheckOf } from './sourceCheckOf';
import { sourcesFingerprint } from './sourcesFingerprint';
import type { ReportChoice } from './workbookSettings';

export interface AuditOptions {
  language: Language;
  /** The day that the audit speaks of, a serial. */
  asOf: number;
  /** Money to land (R20); 100 when left out, so that what to plan reads as percent. */
  goal?: number;
  /** The first day of a new process, a serial: conversion before and from it is compared (R16). */
  changedOn?: number;
  period: PeriodKind;
  /** Fewest decided clients that a stage needs to be named the weak link (R9); 10 when left out. */
  minClients?: number;
  reports: readonly ReportId[];
  /** What single reports are asked for instead. */
  choices?: Readonly<Partial<Record<ReportId, ReportChoice>>>;
  freeTableName: ReportSetting['freeTableName'];
}

const MIN_CLIENTS = 10;
/** Normal quantile of the 95 % intervals. */
const Z_95 = 1.959963984540054;
const DEFAULT_GOAL = 100;

/** All that the audit finds. A part is null where the lists do not tell it. */
export interface Audit {
  /** Of every sentence in it. */
  language: Language;
  asOf: string;
  /** The same day as a serial, the periods and the goal (null when none was given) that were asked for. */
  asOfSerial: number;
  period: PeriodKind;
  goal: number | null;
  /** Null when no day was given. */
  changedOn: number | null;
  lists: Lists;
  journeys: JourneySet | null;
  funnel: (Funnel & { weakest: WeakestStage | null }) | null;
  conversion: Conversion | null;
  planAccuracy: (PlanAccuracy & { goal: number; uplift: Uplift }) | null;
  concentration: Concentration | null;
  conformance: Conformance;
  findings: Finding[];
  reports: Report[];
  /** Asked reports that cannot be built, with the reason in words. */
  missing: { report: ReportId; reason: string }[];
}

/**
 * The audit of a workbook's lists: from records to facts, from facts to findings and reports. Pure: the same lists give the same audit.
 *
 * @param cells the workbook's cells, for the native checks that the lists have not changed
 */
export function audit(lists: Lists, cells: WorkbookCells, options: AuditOptions): Audit {
  const { records, quality } = lists;
  const texts = dictionaryOf(options.language);
  const numbers = numbersOf(options.language);
  const collator = new Intl.Collator(options.language, { numeric: true });
  const minClients = options.minClients ?? MIN_CLIENTS;
  const fingerprint = sourcesFingerprint(lists.recognition);
  const periodKind = (report: ReportId) => options.choices?.[report]?.period ?? options.period;
  const setting = (report: ReportId, roles: readonly ('deals' | 'events' | 'plan')[]): ReportSetting => ({
    texts,
    chosen: options.choices?.[report],
    asOf: isoOf(options.asOf),
    sources: roles.flatMap((role) => sourceCheckOf(records[role], cells)),
    compare: collator.compare,
    z: Z_95,
    freeTableName: options.freeTableName,
  });
  const result: Audit = {
    language: options.language,
    asOf: isoOf(options.asOf),
    asOfSerial: options.asOf,
    period: options.period,
    goal: options.goal ?? null,
    changedOn: options.changedOn ?? null,
    lists,
    journeys: null,
    funnel: null,
    conversion: null,
    planAccuracy: null,
    concentration: null,
    conformance: conformance([], []),
    findings: [],
    reports: [],
    missing: [],
  };
  const asked = (report: ReportId) => options.reports.includes(report);
  for (const report of options.reports) {
    const lack = lackOf(report, records);
    if (lack !== null) result.missing.push({ report, reason: texts.missing[lack] });
  }
  const add = (report: Report) => result.reports.push({ ...report, sources: fingerprint(report.id) });

  const deals = records.deals?.records ?? [];
  const log = records.events?.records ?? [];
  const stages = records.stageNames;
  if (deals.length + log.length > 0) {
    const reading = (log.length > 0 ? records.logReading : records.datesReading) ?? undefined;
    const set = journeys({ deals, log, stages, reading });
    result.journeys = set;
    const remarks = funnelRemarks(set, records, texts);
    const periodIn = (report: ReportId) => (deal: Deal) => {
      const day = dealDay(deal, records);
      return day === null ? null : periodOf(day, periodKind(report));
    };
    if (stages.length > 0) {
      const facts = funnelFacts(set.journeys, stages, { period: periodIn('funnel') });
      const funnel = funnelOf(facts, stages);
      const weakest = weakestStage(funnel.stages, { minClients });
      result.funnel = { ...funnel, weakest };
      const finding = funnelFinding(weakest, funnel.stages, minClients, texts, numbers);
      result.findings.push(finding);
      if (asked('funnel')) {
        const input = { facts, stages, minClients, remarks, findings: [finding] };
        add(funnelReport(input, setting('funnel', ['deals', 'events'])));
      }
      result.conformance = conformance(tracesOf(log, stages), stages);
    }
    const facts = conversionFacts(set.journeys, { period: periodIn('conversion') });
    const conversion = conversionOf(facts);
    result.conversion = conversion;
    const finding = conversionFinding(conversion, texts, numbers);
    result.findings.push(finding);
    if (asked('conversion')) {
      const tests = conversionTests(facts);
      const notes = [
        ...(tests.leftOut.length > 0 ? [texts.remarks.testsLeftOut] : []),
        ...(conversion.company.moneyRate === null ? [texts.conversion.noPlannedMoney] : []),
      ];
      const managers = [...conversion.managers]
        .sort((a, b) => a.rankByShrunkRate - b.rankByShrunkRate)
        .map(({ manager }) => manager);
      const input = { facts, tests: tests.rows, managers, remarks: notes, findings: [finding] };
      add(conversionReport(input, setting('conversion', ['deals', 'events'])));
    }
    const won = set.journeys.filter((journey) => journey.outcome === 'won');
    if (won.length > 0) {
      const parents = new Map(records.clients?.records.map((client) => [client.name, client.parent]));
      const hasParents = [...parents.values()].some((parent) => parent !== null);
      result.concentration = concentration(
        won.map(({ deal }) => ({ client: deal.client, amount: moneyWonBy(deal) })),
        hasParents ? { parentOf: (client) => parents.get(client) ?? null } : {},
      );
      const dependence = concentrationFinding(result.concentration, texts, numbers);
      if (dependence) result.findings.push(dependence);
    }
  }

  const lines = records.plan?.records ?? [];
  if (lines.length > 0) {
    const facts = planFacts(lines, (serial) => periodOf(serial, periodKind('planAccuracy')));
    const accuracy = planAccuracy(facts);
    const goal = options.goal ?? DEFAULT_GOAL;
    result.planAccuracy = { ...accuracy, goal, uplift: upliftFor(goal, accuracy.total) };
    const finding = planFinding(accuracy, texts, numbers);
    result.findings.push(finding);
    if (asked('planAccuracy')) {
      const { refinedMissing, refined } = accuracy.total;
      const count = String(refinedMissing);
      const remarks = refined !== null && refinedMissing > 0 ? [fill(texts.remarks.refinedMissing, { count })] : [];
      add(planAccuracyReport({ facts, goal, remarks, findings: [finding] }, setting('planAccuracy', ['plan'])));
    }
  }
  result.findings.push(qualityFinding(quality, texts));
  return result;
}
