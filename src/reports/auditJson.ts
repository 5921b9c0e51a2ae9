import type { Journey } from '../analysis/funnel/journeys';
import { dictionaryOf } from '../i18n/dictionary';
import { periodOf } from '../schema/calendar';
import { mappingToFile } from '../schema/mappingFile';
import type { QualityFinding } from '../schema/quality';
import type { Reading } from '../schema/reading';
import type { RowRef } from '../schema/records';
import { jsonReady, LONGEST_LIST } from './analyses/jsonReady';
import { rowsAtStage, rowsByOutcome, rowsText } from './analyses/rowsText';
import type { Audit } from './audit';
import { dataSentence } from './dataFindings';
import { furtherAnalyses } from './furtherAnalyses';
import type { Lists } from './lists';

/** The audit as the command line prints it (`kam audit --json`). Fields may be added, never renamed. */
export function auditJson(audit: Audit): object {
  const { funnel, conversion, planAccuracy, concentration, journeys } = audit;
  const texts = dictionaryOf(audit.language);
  const ways = journeys?.journeys ?? [];
  const planRows = new Map<string, RowRef[]>();
  for (const { period, row } of audit.lists.records.plan?.records ?? []) {
    const name = periodOf(period, audit.period);
    planRows.set(name, [...(planRows.get(name) ?? []), row]);
  }
  const messageOf = ({ code, detail }: QualityFinding): string =>
    dataSentence(code, detail === undefined ? [] : [detail], texts);
  return {
    asOf: audit.asOf,
    sources: sourcesJson(audit.lists),
    funnel: funnel && {
      stages: funnel.stages.map((line, place) => ({
        ...(jsonReady(line) as object),
        rows: rowsAtStage(ways, place + 1),
      })),
      outcomes: funnel.outcomes,
      rows: rowsByOutcome(ways, {}),
      weakest: funnel.weakest && jsonReady(funnel.weakest),
      readFrom: journeys?.form ?? null,
      reading: journeys?.reading ?? null,
      inferred: journeys?.inferred ?? null,
      skipped: journeys?.skipped.slice(0, LONGEST_LIST) ?? [],
    },
    conversion: conversion && {
      company: jsonReady(conversion.company),
      managers: conversion.managers.map((line, place) => ({
        ...(jsonReady(line) as object),
        rows: place < LONGEST_LIST ? rowsByOutcome(ways, { manager: line.manager }) : null,
      })),
      // Without spread between managers the strength is infinite, which JSON says as null.
      shrinkage: jsonReady(conversion.shrinkage),
    },
    planAccuracy: planAccuracy && {
      periods: planAccuracy.periods.map((line) => ({ ...line, rows: rowsText(planRows.get(line.period) ?? []) })),
      total: planAccuracy.total,
      pending: planAccuracy.pending,
      goal: planAccuracy.goal,
      uplift: planAccuracy.uplift,
    },
    concentration: concentration && {
      ...concentration,
      top: concentration.top.slice(0, LONGEST_LIST).map((line) => ({ ...line, rows: wonRows(ways, line.client) })),
      groups: concentration.groups && { ...concentration.groups, top: concentration.groups.top.slice(0, LONGEST_LIST) },
    },
    conformance: audit.conformance,
    quality: audit.lists.quality.map((finding) => ({ ...finding, message: messageOf(finding) })),
    findings: audit.findings,
    missing: audit.missing,
    ...furtherAnalyses(audit),
  };
}

function wonRows(ways: readonly Journey[], client: string | null): string {
  return rowsText(
    ways.filter(({ deal, outcome }) => outcome === 'won' && deal.client === client).map(({ deal }) => deal.row),
  );
}

/** What `kam inspect --json` prints: the lists, the mapping in the form that --map takes, and the quality of the data. */
export function inspectJson(lists: Lists): object {
  const { recognition, quality } = lists;
  return {
    lists: recognition.lists.map(({ list, role, score, fields, runnerUpRole }) => ({
      name: list.name,
      sheet: list.sheet,
      table: list.table,
      address: list.address,
      rows: list.rows.count,
      headers: list.headers.map((header) => header.text),
      role,
      score,
      runnerUpRole,
      fields: fields.map(({ field, header, score: fit, runnerUp, sure }) => ({
        field,
        header,
        score: fit,
        sure,
        runnerUp,
      })),
    })),
    sources: sourcesJson(lists),
    mapping: mappingToFile(recognition.mapping),
    missing: recognition.missing,
    stageOrderFrom: recognition.stageOrderFrom,
    quality,
  };
}

/** The lists that were read, by role. */
export function readingsOf({ records }: Lists): Reading<unknown>[] {
  const { deals, events, clients, plan, stages, teams, contacts, activities, hours, people, competitors } = records;
  const all = [deals, events, clients, plan, stages, teams, contacts, activities, hours, people, competitors];
  return all.filter((reading) => reading !== null);
}

function sourcesJson(lists: Lists): object[] {
  return readingsOf(lists).map(({ role, list, rowsRead, rowsUsed, setAside, issues }) => ({
    role,
    sheet: list.sheet,
    list: list.name,
    address: list.address,
    rowsRead,
    rowsUsed,
    setAside: setAside.slice(0, LONGEST_LIST),
    setAsideCount: setAside.length,
    issues: issues.slice(0, LONGEST_LIST),
    issueCount: issues.length,
  }));
}
