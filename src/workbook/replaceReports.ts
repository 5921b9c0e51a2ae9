import type { Report, ReportSheet } from '../reports/model';
import { freeName } from './freeName';
import { LAYOUT_VERSION, MARK_KEY, markText, type Mark } from './mark';
import type { OwnSheet, WorkbookContents } from './readWorkbook';
import { writeSheet } from './writeSheet';

/** How far the writing has come: sheets written of all. */
export type Progress = (done: number, all: number) => void;

/** Asks whether to go on; throws to stop. */
export type Checkpoint = () => void;

interface NewSheet {
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
  progress: Progress = () => undefined,
  checkpoint: Checkpoint = () => undefined,
): Promise<string[]> {
  const plans = inTabOrder(reports);
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
      written.push({ plan, mark, sheet });
      sheet.customProperties.add(MARK_KEY, markText({ ...mark, building: true }));
      await writeSheet(sheet, plan);
    }
    checkpoint();
  } catch (error) {
    await takeAway(context, written);
    throw error;
  }
  progress(plans.length, plans.length);
  return swap(context, written, old, contents.sheetNames);
}

/** Report sheets first, in their order; the facts behind them after all of them. */
function inTabOrder(reports: readonly Report[]): { plan: ReportSheet; mark: Mark }[] {
  const plans = reports.flatMap((report) =>
    report.sheets.map((plan) => ({
      plan,
      mark: { report: report.id, part: plan.part, version: LAYOUT_VERSION, building: false } satisfies Mark,
    })),
  );
  return [...plans.filter(({ plan }) => plan.part === 'report'), ...plans.filter(({ plan }) => plan.part !== 'report')];
}

async function swap(
  context: Excel.RequestContext,
  written: readonly NewSheet[],
  old: readonly OwnSheet[],
  sheetNames: readonly string[],
): Promise<string[]> {
  for (const { id } of old) context.workbook.worksheets.getItem(id).delete();
  const gone = new Set(old.map(({ name }) => fold(name)));
  const taken = new Set(sheetNames.map(fold).filter((name) => !gone.has(name)));
  const names: string[] = [];
  for (const { plan, mark, sheet } of written) {
    const name = freeName(plan.name, taken);
    taken.add(fold(name));
    sheet.name = name;
    sheet.customProperties.add(MARK_KEY, markText(mark));
    for (const table of plan.tables) {
      if (table.name !== table.wantedName) sheet.tables.getItem(table.name).name = table.wantedName;
    }
    const before = old.find((each) => each.mark.report === mark.report && each.mark.part === mark.part);
    if (before && !before.mark.building) sheet.position = before.position;
    if (mark.part === 'report') names.push(name);
  }
  written.find(({ mark }) => mark.part === 'report')?.sheet.activate();
  await context.sync();
  return names;
}

/** Takes half-written sheets away. A failure here must not hide the one that led here; their mark lets the next build do it. */
async function takeAway(context: Excel.RequestContext, written: readonly NewSheet[]): Promise<void> {
  try {
    for (const { sheet } of written) sheet.delete();
    await context.sync();
  } catch {
    return;
  }
}

function fold(name: string): string {
  return name.toLowerCase();
}
