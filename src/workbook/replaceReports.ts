import type { Report, ReportSheet } from '../reports/model';
import { freeName } from './freeName';
import { writeProblem } from './inExcel';
import { LAYOUT_VERSION, MARK_KEY, markText, type Mark } from './mark';
import type { OwnSheet, WorkbookContents } from './readWorkbook';
import { writeSheet } from './writeSheet';

/** How far the writing has come: sheets written of all. */
export type Progress = (done: number, all: number) => void;

/** Asks whether to go on; throws to stop. */
export type Checkpoint = () => void;

export interface Writing {
  progress?: Progress;
  checkpoint?: Checkpoint;
  /** When the reports are built, ISO; kept in their marks. */
  builtAt?: string;
}

interface NewSheet {
  /** Its name until the swap. */
  passingName: string;
  plan: ReportSheet;
  mark: Mark;
  sheet: Excel.Worksheet;
}

/**
 * Writes reports into the workbook. New sheets are written completely under passing names; then, in one last batch, the older
 * builds of the same reports go and the new sheets take their names and places. Until that batch nothing that was there is
 * touched; if anything fails before, the new sheets are taken away again. Sheets without our mark are never replaced: where one has the
 * wanted name, ours gets another.
 *
 * @returns the names of the sheets that people read, in the order of the reports
 */
export async function replaceReports(
  context: Excel.RequestContext,
  reports: readonly Report[],
  contents: Pick<WorkbookContents, 'ownSheets' | 'sheetNames'>,
  { progress = () => undefined, checkpoint = () => undefined, builtAt }: Writing = {},
): Promise<string[]> {
  const plans = inTabOrder(reports, builtAt ?? null);
  const isReplaced = ({ mark }: OwnSheet) => mark.building || reports.some((report) => report.id === mark.report);
  const old = contents.ownSheets.filter(isReplaced);
  const taken = new Set(contents.sheetNames.map(fold));
  const written: NewSheet[] = [];
  try {
    for (const [index, { plan, mark }] of plans.entries()) {
      checkpoint();
      progress(index, plans.length);
      const name = freeName(`KAM ${index + 1} …`, taken);
      taken.add(fold(name));
      const sheet = context.workbook.worksheets.add(name);
      written.push({ passingName: name, plan, mark, sheet });
      sheet.customProperties.add(MARK_KEY, markText({ ...mark, building: true }));
      await writeSheet(sheet, plan);
    }
    checkpoint();
  } catch (error) {
    await takeAway(context, written);
    throw writeProblem(error, written.at(-1)?.plan.name);
  }
  progress(plans.length, plans.length);
  try {
    return await swap(context, written, old, contents.sheetNames);
  } catch (error) {
    // Either nothing of the batch was done, or some: then the rest must follow, because the older build is no longer whole.
    const left = await stillThere(context, old);
    if (left.length === old.length && !(await anyRenamed(context, written))) {
      await takeAway(context, written);
      throw writeProblem(error, written.at(0)?.plan.name);
    }
    return swap(context, written, left, contents.sheetNames, old);
  }
}

/** Report sheets first, in their order; the facts behind them after all of them. */
function inTabOrder(reports: readonly Report[], builtAt: string | null): { plan: ReportSheet; mark: Mark }[] {
  const plans = reports.flatMap((report) =>
    report.sheets.map((plan): { plan: ReportSheet; mark: Mark } => ({
      plan,
      mark: {
        report: report.id,
        part: plan.part,
        version: LAYOUT_VERSION,
        building: false,
        ...(plan.part === 'report' && { built: builtFrom(report, builtAt) }),
      },
    })),
  );
  return [...plans.filter(({ plan }) => plan.part === 'report'), ...plans.filter(({ plan }) => plan.part !== 'report')];
}

function builtFrom({ findings, sources }: Report, at: string | null): Mark['built'] {
  const [finding] = findings;
  return { at, sources: sources ?? '', finding: finding ? { verdict: finding.verdict, text: finding.text } : null };
}

/**
 * @param old sheets to delete
 * @param replaced all sheets of the older build, also those that are gone already
 */
async function swap(
  context: Excel.RequestContext,
  written: readonly NewSheet[],
  old: readonly OwnSheet[],
  sheetNames: readonly string[],
  replaced: readonly OwnSheet[] = old,
): Promise<string[]> {
  const renames = written.flatMap(({ plan, sheet }) =>
    plan.tables
      .filter((table) => table.name !== table.wantedName)
      .map((table) => ({ table: sheet.tables.getItemOrNullObject(table.name), wantedName: table.wantedName })),
  );
  const front = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();

  for (const { id } of old) context.workbook.worksheets.getItem(id).delete();
  const gone = new Set(replaced.map(({ name }) => fold(name)));
  const taken = new Set(sheetNames.map(fold).filter((name) => !gone.has(name)));
  const names: string[] = [];
  for (const { plan, mark, sheet } of written) {
    const name = freeName(plan.name, taken);
    taken.add(fold(name));
    sheet.name = name;
    sheet.customProperties.add(MARK_KEY, markText(mark));
    const before = replaced.find((each) => each.mark.report === mark.report && each.mark.part === mark.part);
    if (before && !before.mark.building) sheet.position = before.position;
    // Whoever looks at the older build goes on with the new one.
    if (before?.id === front.id) sheet.activate();
    if (mark.part === 'report') names.push(name);
  }
  for (const { table, wantedName } of renames) if (!table.isNullObject) table.name = wantedName;
  await context.sync();
  return names;
}

async function stillThere(context: Excel.RequestContext, sheets: readonly OwnSheet[]): Promise<OwnSheet[]> {
  const found = sheets.map((own) => ({ own, sheet: context.workbook.worksheets.getItemOrNullObject(own.id) }));
  await context.sync();
  return found.filter(({ sheet }) => !sheet.isNullObject).map(({ own }) => own);
}

/** Whether the swap has begun to give the new sheets their names. */
async function anyRenamed(context: Excel.RequestContext, written: readonly NewSheet[]): Promise<boolean> {
  const found = written.map(({ passingName }) => context.workbook.worksheets.getItemOrNullObject(passingName));
  await context.sync();
  return found.some((sheet) => sheet.isNullObject);
}

/**
 * Takes half-written sheets away. They are found by their passing names, because a sheet whose own request failed may or may not be
 * there. A failure here must not hide the one that led here; the mark of the sheets lets the next build take them away.
 */
async function takeAway(context: Excel.RequestContext, written: readonly NewSheet[]): Promise<void> {
  try {
    const left = written.map(({ passingName }) => context.workbook.worksheets.getItemOrNullObject(passingName));
    await context.sync();
    for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch {
    return;
  }
}

function fold(name: string): string {
  return name.toLowerCase();
}
