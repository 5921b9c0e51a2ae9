import { givenOf } from '../reports/analyses/given';
import { audit } from '../reports/audit';
import { requireRows } from '../reports/lists';
import type { DossierGrid } from '../dossier/dossierCell';
import { dossierFacts } from '../dossier/generatedBlocks';
import { changesOf } from '../dossier/planSheet';
import { refreshDossier, type RefreshedDossier } from '../dossier/refreshDossier';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { Problem } from '../i18n/problem';
import { fill } from '../i18n/template';
import type { Mapping } from '../schema/mapping';
import { listsOf } from './auditWorkbook';
import { clientOfDossier, dossierMarkText } from './dossierMark';
import { readDossiers } from './dossierGrids';
import { changeDossier, undoChanges, writeDossier } from './dossierSheet';
import { freeName, freeTableName } from './freeName';
import { inExcel, type Waiting } from './inExcel';
import { MARK_KEY } from './mark';
import { readWorkbook, type OwnSheet, type WorkbookContents } from './readWorkbook';
import type { Checkpoint, Progress } from './replaceReports';

export interface DossierRequest {
  /** Names as they stand in the lists, or 'key' for all key clients. */
  clients: readonly string[] | 'key';
  language: Language;
  /** The day that the figures speak of, a serial. */
  asOf: number;
  mapping?: Mapping;
  mappingName?: string;
  progress?: Progress;
  checkpoint?: Checkpoint;
  waiting?: Waiting;
}

export interface DossierResult {
  client: string;
  sheet: string;
  /** fresh: nothing had to be changed. */
  state: 'new' | 'refreshed' | 'fresh';
  /** Share of fields and tables that are filled. */
  complete: number | null;
}

interface Job extends RefreshedDossier {
  client: string;
  old: OwnSheet | null;
  grid: DossierGrid;
  /** Written anew: there is no dossier yet, or its lines have to move. */
  isRebuilt: boolean;
}

interface Built {
  job: Job;
  passingName: string;
  sheet: Excel.Worksheet;
}

/**
 * Makes dossiers, or refreshes those that are there (R35, R36). A dossier whose lines can stay where they are is changed in place, so that
 * shapes, comments and looks stay; any other is written completely on a new sheet, with all that was typed, and then takes the place of the
 * old one. If anything fails, the workbook is as it was.
 *
 * @throws Problem when a client is not known, or there is no key client
 */
export async function makeDossiers(request: DossierRequest): Promise<DossierResult[]> {
  const { progress = () => undefined, checkpoint = () => undefined } = request;
  return inExcel(async (context) => {
    checkpoint();
    const contents = await readWorkbook(context);
    const jobs = await jobsOf(context, contents, request);
    const built: Built[] = [];
    const taken = new Set(contents.sheetNames.map((name) => name.toLowerCase()));
    const tables = new Set(contents.tableNames.map((name) => name.toLowerCase()));
    const tableName = (wanted: string): string => {
      const name = freeTableName(wanted, tables);
      tables.add(name.toLowerCase());
      return name;
    };
    const texts = dossierTextsOf(request.language);
    try {
      for (const [index, job] of jobs.entries()) {
        checkpoint();
        progress(index, jobs.length);
        if (!job.isRebuilt) continue;
        const passingName = freeName(`KAM ${index + 1} …`, taken);
        taken.add(passingName.toLowerCase());
        const sheet = context.workbook.worksheets.add(passingName);
        built.push({ job, passingName, sheet });
        sheet.customProperties.add(MARK_KEY, dossierMarkText(job.client, true));
        await writeDossier(sheet, job.plan, passingName, texts, tableName);
      }
      checkpoint();
    } catch (error) {
      await takeAway(context, built);
      throw writeProblem(error, built.at(-1)?.job.client);
    }
    progress(jobs.length, jobs.length);
    const kept = jobs.filter(({ isRebuilt }) => !isRebuilt);
    try {
      await changeInPlace(context, kept);
    } catch (error) {
      await takeAway(context, built);
      throw writeProblem(error, kept.at(0)?.client);
    }
    const names = await swapIn(context, built, kept, contents, texts.sheet);
    return jobs.map((job) => ({
      client: job.client,
      sheet: names.get(job.client) ?? job.old?.name ?? '',
      state: job.old === null ? 'new' : isFresh(job) ? 'fresh' : 'refreshed',
      complete: job.completeness.share,
    }));
  }, request.waiting);
}

function isFresh({ isRebuilt, plan, grid }: Job): boolean {
  return !isRebuilt && changesOf(plan, grid).length === 0;
}

async function jobsOf(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  { clients, language, asOf, mapping, mappingName }: DossierRequest,
): Promise<Job[]> {
  const lists = listsOf(contents, mapping, mappingName);
  requireRows(lists, contents.cells.name);
  const { period } = contents.remembered.settings;
  const found = audit(lists, contents.cells, { language, asOf, period, reports: [], freeTableName: (name) => name });
  const given = givenOf(found);
  const known = new Map<string, string>();
  for (const name of [...given.clients.map((one) => one.name), ...given.deals.flatMap((deal) => deal.client ?? [])]) {
    if (!known.has(fold(name))) known.set(fold(name), name);
  }
  if (clients === 'key' && given.keyClients.length === 0) throw new Problem('no-key-clients');
  const wanted = (clients === 'key' ? given.keyClients : clients).map((name) => {
    const client = known.get(fold(name));
    if (client === undefined) throw new Problem('unknown-client', { name });
    return client;
  });
  const facts = dossierFacts(given);
  const sheets = contents.ownSheets.filter((sheet) => clientOfDossier(sheet) !== null);
  const { grids, dayShift } = await readDossiers(context, sheets);
  return [...new Set(wanted)].map((client): Job => {
    const old = sheets.find((sheet) => fold(clientOfDossier(sheet) ?? '') === fold(client)) ?? null;
    const grid = (old && grids.get(old.id)) ?? [];
    const refreshed = refreshDossier(client, old && grid, facts, language, dayShift);
    return { ...refreshed, client, old, grid, isRebuilt: old === null || !refreshed.plan.inPlace };
  });
}

async function changeInPlace(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  const { worksheets } = context.workbook;
  try {
    for (const { old, plan, grid } of jobs) if (old) changeDossier(worksheets.getItem(old.id), plan, grid);
    await context.sync();
  } catch (error) {
    await undoInPlace(context, jobs);
    throw error;
  }
}

/** Puts back what stood in the changed cells; that this fails too must not hide what led here. */
async function undoInPlace(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  try {
    for (const { old, plan, grid } of jobs) {
      if (old) undoChanges(context.workbook.worksheets.getItem(old.id), plan, grid);
    }
    await context.sync();
  } catch {
    return;
  }
}

/** The new sheets take the places and names of the old ones. */
async function swapIn(
  context: Excel.RequestContext,
  built: readonly Built[],
  kept: readonly Job[],
  { sheetNames }: WorkbookContents,
  wantedName: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  for (const { job } of built) {
    // A sheet that a person has renamed keeps its name.
    const name = job.old?.name ?? freeName(sheetNameOf(fill(wantedName, { client: job.client })), taken);
    taken.add(name.toLowerCase());
    names.set(job.client, name);
  }
  const { worksheets } = context.workbook;
  const queue = async () => {
    const found = built.map(({ job, passingName }) => ({
      job,
      sheet: worksheets.getItemOrNullObject(passingName),
      old: job.old ? worksheets.getItemOrNullObject(job.old.id) : null,
    }));
    const front = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    for (const { job, sheet, old } of found) {
      if (sheet.isNullObject) continue;
      sheet.customProperties.add(MARK_KEY, dossierMarkText(job.client, false));
      if (old && !old.isNullObject) old.delete();
      sheet.name = names.get(job.client) ?? '';
      if (job.old) sheet.position = job.old.position;
      if (job.old && job.old.id === front.id) sheet.activate();
    }
    await context.sync();
  };
  if (built.length === 0) return names;
  try {
    await queue();
  } catch (error) {
    const olds = built.flatMap(({ job }) => (job.old ? [worksheets.getItemOrNullObject(job.old.id)] : []));
    const news = built.map(({ passingName }) => worksheets.getItemOrNullObject(passingName));
    await context.sync();
    if ([...olds, ...news].some((sheet) => sheet.isNullObject)) {
      // Some have changed places: the rest must follow.
      await queue();
      return names;
    }
    await takeAway(context, built);
    await undoInPlace(context, kept);
    throw writeProblem(error, built.at(0)?.job.client);
  }
  return names;
}

async function takeAway(context: Excel.RequestContext, built: readonly Built[]): Promise<void> {
  try {
    const left = built.map(({ passingName }) => context.workbook.worksheets.getItemOrNullObject(passingName));
    await context.sync();
    for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch {
    return;
  }
}

/** A client's name as the name of a sheet: without the signs that Excel does not allow there. */
function sheetNameOf(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
}

function fold(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function writeProblem(error: unknown, client: string | undefined): unknown {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || error instanceof Problem) return error;
  return new Problem('write-incomplete', { sheet: client ?? '', reason: code });
}
