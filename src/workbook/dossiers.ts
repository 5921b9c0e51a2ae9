import type { DossierGrid } from '../dossier/dossierCell';
import { dossierContent, type DossierContent } from '../dossier/dossierContent';
import { dossierIndex, indexPrint } from '../dossier/dossierIndex';
import { listContacts, listDossiers } from '../dossier/dossierList';
import type { DossierSeed } from '../dossier/dossierSeed';
import { dossierFacts } from '../dossier/generatedBlocks';
import { parseSheet } from '../dossier/parseSheet';
import { changesOf, insertionsOf } from '../dossier/planSheet';
import { refreshDossier, type RefreshedDossier } from '../dossier/refreshDossier';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import { Problem } from '../i18n/problem';
import { fill } from '../i18n/template';
import { plainName } from '../schema/plainName';
import { clientOfDossier, dossierMarkOf, dossierMarkText } from './dossierMark';
import { readDossiers } from './dossierGrids';
import { changeDossier, describeDossier, isSameSheet, undoChanges, writeDossier } from './dossierSheet';
import {
  clientNames,
  dossierSources,
  isUnderFormerName,
  reportSheetNames,
  type DossierSources,
  type DossierSourcesRequest,
} from './dossierSources';
import { freeName, tableNamesFor } from './freeName';
import { changeInExcel, writeProblem, type Waiting } from './inExcel';
import { MARK_KEY } from './mark';
import { readWorkbook, type OwnSheet, type WorkbookContents } from './readWorkbook';
import type { Checkpoint, Progress } from './replaceReports';
import { swapSheets, type NewSheet } from './swapSheets';
import { writeSheet } from './writeSheet';

export interface DossierRequest extends DossierSourcesRequest {
  /** Names as they stand in the lists or on dossiers; 'key' for all key clients, 'present' for those that have a dossier. */
  clients: readonly string[] | 'key' | 'present';
  /**
   * What is to be added, by client: blank fields are filled, tables get further lines, anything else goes to the notes. Clients named here
   * need not stand in a list.
   */
  seeds?: ReadonlyMap<string, DossierSeed>;
  /** The day of a review that has just taken place, a serial: it is written into the dossiers. */
  reviewedOn?: number;
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
  /** The name that the old sheet has now, where the dossier had to be written anew because a column was lost. */
  oldSheet?: string;
  /** Copies of the dossier that a person has made: they were left as they are. */
  copies?: string[];
}

interface Job extends RefreshedDossier {
  client: string;
  /** The sheet's name in the end. */
  name: string;
  old: OwnSheet | null;
  grid: DossierGrid;
  /** Written anew: there is no dossier yet, or its columns are not all there. */
  isRebuilt: boolean;
  /** The client has another name than when the sheet was last written. */
  isRenamed: boolean;
  oldName?: string;
}

/** A new sheet and what writes it. */
interface Writing extends NewSheet {
  write: (sheet: Excel.Worksheet) => Promise<void>;
}

/**
 * Makes dossiers, or refreshes those that are there (R35, R36), and brings the list of all dossiers up to date. A dossier is changed where it
 * stands, lines are put in where the template has gained some, so that shapes, comments and looks stay. Only where a column was lost it is
 * written on a new sheet, with all that was typed; then the old sheet stays, under another name. If anything fails, the workbook is as it was.
 *
 * @throws Problem when a client is not known, or there is no key client
 */
export async function makeDossiers(request: DossierRequest): Promise<DossierResult[]> {
  const { progress = () => undefined, checkpoint = () => undefined, language } = request;
  return changeInExcel(async (context) => {
    checkpoint();
    const contents = await readWorkbook(context);
    const needsLists = request.seeds === undefined && !areAllPresent(request.clients, contents);
    const sources = await dossierSources(context, contents, request, needsLists);
    const texts = dossierTextsOf(language);
    const taken = new Set(contents.sheetNames.map((name) => name.toLowerCase()));
    const jobs = jobsOf(sources, contents, request, texts, taken);
    const kept = jobs.filter(({ isRebuilt }) => !isRebuilt);
    const tableName = tableNamesFor(contents.tableNames);
    const index = indexSheet(sources, jobs, request, taken, tableName);
    const sheets = [
      ...jobs.filter(({ isRebuilt }) => isRebuilt).map((job) => dossierSheet(job, texts, tableName)),
      ...(index ? [index] : []),
    ].map((one, at): Writing => {
      const passingName = freeName(`KAM ${at + 1} …`, taken);
      taken.add(passingName.toLowerCase());
      return { ...one, passingName };
    });

    const begun: Writing[] = [];
    try {
      for (const [at, one] of sheets.entries()) {
        checkpoint();
        progress(at, sheets.length);
        const sheet = context.workbook.worksheets.add(one.passingName);
        begun.push(one);
        sheet.customProperties.add(MARK_KEY, one.markText(true));
        await one.write(sheet);
      }
      checkpoint();
      await requireUnedited(context, kept);
    } catch (error) {
      await takeAway(context, begun);
      throw writeProblem(error, begun.at(-1)?.label);
    }
    progress(sheets.length, sheets.length);
    try {
      await changeInPlace(context, kept, texts);
      if (sheets.length > 0) await swapSheets(context, sheets);
    } catch (error) {
      await takeAway(context, begun);
      await undoInPlace(context, kept);
      throw writeProblem(error, kept.at(0)?.client ?? begun.at(0)?.label);
    }
    return jobs.map((job) => {
      const copies = sources.copies.filter(({ client }) => client === job.client).map(({ sheet }) => sheet.name);
      return {
        client: job.client,
        sheet: job.name,
        state: job.old === null ? 'new' : isFresh(job) ? 'fresh' : 'refreshed',
        complete: job.completeness.share,
        ...(job.oldName !== undefined && { oldSheet: job.oldName }),
        ...(copies.length > 0 && { copies }),
      };
    });
  }, request.waiting);
}

/** Dossiers that are there can be refreshed and reviewed whatever becomes of the lists. */
function areAllPresent(clients: DossierRequest['clients'], { ownSheets }: WorkbookContents): boolean {
  if (typeof clients === 'string') return clients === 'present';
  const present = new Set(ownSheets.map((sheet) => plainName(clientOfDossier(sheet) ?? '')));
  return clients.every((client) => present.has(plainName(client)));
}

function isFresh({ isRebuilt, isRenamed, plan, grid }: Job): boolean {
  return !isRebuilt && !isRenamed && insertionsOf(plan).length === 0 && changesOf(plan, grid).length === 0;
}

/** @param taken names of sheets in lower case; those that are given here come to it */
function jobsOf(
  sources: DossierSources,
  contents: WorkbookContents,
  { clients, language, seeds, reviewedOn }: DossierRequest,
  texts: DossierTexts,
  taken: Set<string>,
): Job[] {
  const { given, dossiers, ownFields, dayShift } = sources;
  const known = clientNames(given);
  for (const name of [...dossiers.map(({ client }) => client), ...(seeds?.keys() ?? [])]) {
    if (!known.has(plainName(name))) known.set(plainName(name), name);
  }
  if (clients === 'key' && given.keyClients.length === 0) throw new Problem('no-key-clients');
  const asked =
    clients === 'key' ? given.keyClients : clients === 'present' ? dossiers.map(({ client }) => client) : clients;
  const wanted = asked.map((name) => {
    const client = known.get(plainName(name));
    if (client === undefined) throw new Problem('unknown-client', { name });
    return client;
  });
  const facts = dossierFacts(given, reportSheetNames(contents));
  const seedOf = new Map([...(seeds ?? [])].map(([name, seed]) => [plainName(name), seed]));
  return [...new Set(wanted)].map((client): Job => {
    const present = dossiers.find((one) => one.client === client);
    const refreshed = refreshDossier(client, present?.grid ?? null, {
      facts,
      language,
      dayShift,
      ownFields,
      seed: seedOf.get(plainName(client)),
      reviewedOn,
    });
    const old = present?.sheet ?? null;
    const isRebuilt = old === null || !refreshed.plan.inPlace;
    const free = (name: string) => {
      const found = freeName(name, taken);
      taken.add(found.toLowerCase());
      return found;
    };
    // A sheet that a person has renamed keeps its name.
    const name = old?.name ?? free(sheetNameOf(fill(texts.sheet, { client })));
    const oldName = old && isRebuilt ? free(old.name) : undefined;
    const isRenamed = present !== undefined && isUnderFormerName(present);
    return { ...refreshed, client, name, old, grid: present?.grid ?? [], isRebuilt, isRenamed, oldName };
  });
}

function dossierSheet(
  { client, name, old, oldName, plan }: Job,
  texts: DossierTexts,
  tableName: (wanted: string) => string,
): Omit<Writing, 'passingName'> {
  return {
    label: client,
    name,
    old,
    ...(oldName !== undefined && {
      oldStays: {
        name: oldName,
        markText: dossierMarkText({ part: 'dossier', building: false, client, replaced: true }),
      },
    }),
    tables: [],
    markText: (building) => dossierMarkText({ part: 'dossier', building, client }),
    write: (sheet) => writeDossier(sheet, describeDossier(plan, name, texts, tableName)),
  };
}

/** The list of all dossiers, with those that are made just now; null when it says so already. */
function indexSheet(
  { given, dossiers, index, ownFields, dayShift }: DossierSources,
  jobs: readonly Job[],
  { language, asOf }: DossierRequest,
  taken: Set<string>,
  freeTableName: (wanted: string) => string,
): Omit<Writing, 'passingName'> | null {
  const texts = dossierTextsOf(language);
  const contents = new Map<string, DossierContent>();
  const sheets = new Map<string, string>();
  for (const { client, sheet, grid } of dossiers) {
    contents.set(client, dossierContent(parseSheet(grid, client, ownFields), ownFields));
    sheets.set(client, sheet.name);
  }
  for (const { client, content, name } of jobs) {
    contents.set(client, content);
    sheets.set(client, name);
  }
  const entries = [...contents].map(([client, content]) => ({ client, content }));
  const plan = dossierIndex({
    dossiers: listDossiers(entries, given, texts, dayShift),
    contacts: listContacts([...contents.keys()], given),
    sheets,
    asOf,
    texts,
    dayShift,
    freeTableName,
  });
  const print = indexPrint(plan);
  if (index && dossierMarkOf(index, 'index')?.print === print) return null;
  const name = index?.name ?? freeName(plan.name, taken);
  taken.add(name.toLowerCase());
  return {
    label: name,
    name,
    old: index,
    tables: plan.tables,
    markText: (building) => dossierMarkText({ part: 'index', building, print }),
    write: (sheet) => writeSheet(sheet, plan),
  };
}

/**
 * Whoever types or inserts rows while other sheets are being written must not be written over: what is to be changed stands as it was read.
 *
 * @throws Problem edited-meanwhile when it does not
 */
async function requireUnedited(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  const changed = jobs.flatMap((job) => (job.old && !isFresh(job) ? [{ ...job, old: job.old }] : []));
  if (changed.length === 0) return;
  const { grids } = await readDossiers(
    context,
    changed.map(({ old }) => old),
  );
  const edited = changed.find(({ old, grid }) => !isSameSheet(grid, grids.get(old.id) ?? []));
  if (edited) throw new Problem('edited-meanwhile', { client: edited.client });
}

async function changeInPlace(context: Excel.RequestContext, jobs: readonly Job[], texts: DossierTexts): Promise<void> {
  const changed = jobs.filter((job) => !isFresh(job));
  if (changed.length === 0) return;
  for (const { client, old, plan, grid, isRenamed } of changed) {
    if (!old) continue;
    const sheet = context.workbook.worksheets.getItem(old.id);
    changeDossier(sheet, plan, grid, texts);
    if (isRenamed) markAs(sheet, client);
  }
  await context.sync();
}

/** Puts back what stood in the changed cells; that this fails too must not hide what led here. */
async function undoInPlace(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  const changed = jobs.flatMap((job) => (job.old && !isFresh(job) ? [{ ...job, sheet: job.old }] : []));
  try {
    const { grids } = await readDossiers(
      context,
      changed.map(({ sheet }) => sheet),
    );
    for (const { sheet: own, plan, grid, isRenamed } of changed) {
      const sheet = context.workbook.worksheets.getItem(own.id);
      undoChanges(sheet, plan, grid, grids.get(own.id) ?? []);
      if (isRenamed) markAs(sheet, clientOfDossier(own));
    }
    await context.sync();
  } catch {
    return;
  }
}

function markAs(sheet: Excel.Worksheet, client: string | null): void {
  if (client !== null)
    sheet.customProperties.add(MARK_KEY, dossierMarkText({ part: 'dossier', building: false, client }));
}

async function takeAway(context: Excel.RequestContext, begun: readonly NewSheet[]): Promise<void> {
  try {
    const left = begun.map(({ passingName }) => context.workbook.worksheets.getItemOrNullObject(passingName));
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
    .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
}
