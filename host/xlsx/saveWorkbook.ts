/** Saves the plain workbook description as a file, into the file that it was opened from where there is one. */
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { ADDIN_ID } from './addinId';
import { authorSheet, TableIds } from './authorSheet';
import { addStyles, blankPackage } from './blankPackage';
import { themeColors } from './colors';
import type { CellSurroundings } from './editCells';
import { editSheet } from './editSheet';
import { editTables } from './editTable';
import type { OfficePackage } from './officePackage';
import { openPackage } from './openPackage';
import type { PlacedSheet } from './placedSheet';
import { RELATIONSHIP } from './relationshipTypes';
import { readStyles } from './readStyles';
import { readSettings } from './settingsPart';
import { readSharedStrings } from './sharedStrings';
import { changeTab, tabColorOf, type TabChange } from './sheetHead';
import { renameInXml, sameAfterRenames, type SheetRenames } from './sheetReferences';
import { isStrict, makeStrict } from './strictNamespaces';
import { StyleSheet } from './styleSheet';
import { withRowMoves } from './moveRows/withRowMoves';
import { mainPart, readWorkbookPart, type WorkbookPart } from './workbookPart';
import { writeSettings } from './writeSettings';
import { activePosition, writeWorkbookPart } from './writeWorkbookPart';

/**
 * Pure: bytes in, bytes out. Without an original the file is all new. With one, sheets that still have their part keep its
 * bytes but for the cells, sizes and tables that are not what the original has and for rows that were inserted and deleted, which
 * all parts follow; sheets whose part the model no longer has are
 * taken out with the parts only they use, and sheets without a part are written as new parts. Every other part stays byte for
 * byte, but those that list sheets, styles, names and content types. Excel is asked to recalculate when it opens the file.
 *
 * @param original the bytes that the model was opened from.
 * @param addinId the add-in whose settings are written.
 * @throws BadInput when the original is no workbook; RangeError when the model has what Excel refuses.
 */
export async function saveWorkbook(
  model: WorkbookModel,
  original?: Uint8Array,
  addinId = ADDIN_ID,
): Promise<Uint8Array> {
  const source = original ? openPackage(original, model.name) : blankPackage(model.date1904);
  return await Promise.resolve(new WorkbookSaver(model, source, addinId).save());
}

class WorkbookSaver {
  /** The file as it was opened, with the rows that were moved since. */
  private readonly source: OfficePackage;
  private readonly target: OfficePackage;
  private readonly workbook: WorkbookPart;
  private readonly main: string;
  private openedStyles?: { part: string; sheet: StyleSheet };

  constructor(
    private readonly model: WorkbookModel,
    original: OfficePackage,
    private readonly addinId: string,
  ) {
    this.main = mainPart(original) ?? 'xl/workbook.xml';
    this.source = withRowMoves(original, readWorkbookPart(original, this.main), model.sheets);
    this.target = this.source.copy();
    this.workbook = readWorkbookPart(this.source, this.main);
  }

  save(): Uint8Array {
    this.dropCalculationChain();
    this.removeSheets();
    const placed = this.placeSheets();
    const renames = this.renames(placed);
    const active = activePosition(this.workbook, this.model, placed);
    const activeChanged = placed[active]?.origin !== this.workbook.activeTab;
    writeWorkbookPart(this.target, this.workbook, this.model, placed, { renames });
    placed.forEach((item, i) => this.changeKeptSheet(item, activeChanged ? i === active : undefined));
    if (renames.size > 0) this.followRenames(renames);
    this.editKeptSheets(renames);
    if (this.openedStyles?.sheet.isChanged) this.target.set(this.openedStyles.part, this.openedStyles.sheet.document);
    const settings = readSettings(this.source, this.addinId);
    if (JSON.stringify(settings) !== JSON.stringify(this.model.settings)) {
      writeSettings(this.target, this.model.settings, this.addinId);
    }
    this.sweep();
    if (isStrict(this.source, this.main)) makeStrict(this.target, this.source);
    return this.target.zip();
  }

  // The order in which Excel last calculated: it makes a new one, and one that names missing cells is damage.
  private dropCalculationChain(): void {
    for (const { id, type } of this.target.relationships(this.main)) {
      if (type.endsWith('/calcChain')) this.target.removeRelationship(this.main, id);
    }
  }

  private removeSheets(): void {
    const kept = new Set(this.model.sheets.map((sheet) => sheet.part));
    for (const { part, relationship } of this.workbook.sheets) {
      if (part !== undefined && !kept.has(part)) this.target.removeRelationship(this.main, relationship);
    }
  }

  /** The sheets in their final order; new ones are written here. What is not modelled stays behind the sheet it was behind. */
  private placeSheets(): PlacedSheet[] {
    const entries = this.workbook.sheets;
    const origins = new Map(entries.map(({ part }, i) => [part, i]));
    const author = this.sheetAuthor();
    const placed = this.model.sheets.map((sheet): PlacedSheet => {
      const origin = sheet.part === undefined ? undefined : origins.get(sheet.part);
      return { sheet, origin, relationship: entries[origin ?? -1]?.relationship ?? author(sheet) };
    });
    entries.forEach(({ part, relationship }, origin) => {
      if (part !== undefined) return;
      const before = placed.findLastIndex((item) => item.origin !== undefined && item.origin < origin);
      placed.splice(before + 1, 0, { origin, relationship });
    });
    return placed;
  }

  /** Writes new sheets; what they share is only prepared, and the styles only touched, when there is one. */
  private sheetAuthor(): (sheet: SheetModel) => string {
    const origins = new Set(this.workbook.sheets.map(({ part }) => part));
    const fresh = this.model.sheets.filter((sheet) => sheet.part === undefined || !origins.has(sheet.part));
    if (fresh.length === 0) return () => '';
    const styles = this.styleSheet();
    const tableIds = new TableIds(this.target);
    const relationships = new Map(
      fresh.map((sheet) => {
        const part = authorSheet(this.target, this.model, sheet, styles, tableIds);
        return [sheet, this.target.addRelationship(this.main, RELATIONSHIP.worksheet, part)];
      }),
    );
    return (sheet) => relationships.get(sheet) ?? '';
  }

  private styleSheet(): StyleSheet {
    if (!this.openedStyles) {
      const part = this.target.relatedParts(this.main, 'styles')[0] ?? addStyles(this.target, this.main);
      this.openedStyles = { part, sheet: new StyleSheet(this.target.document(part)) };
    }
    return this.openedStyles.sheet;
  }

  /** Sheets that stay keep what nobody has changed. */
  private editKeptSheets(renames: SheetRenames): void {
    const origins = new Set(this.workbook.sheets.map(({ part }) => part));
    const kept = this.model.sheets.filter(({ part }) => part !== undefined && origins.has(part));
    if (kept.length === 0) return;
    const surroundings = this.cellSurroundings(renames);
    for (const sheet of kept) {
      const part = sheet.part ?? '';
      const xml = this.target.text(part);
      const edited = editSheet(xml, sheet, surroundings);
      if (edited !== xml) this.target.set(part, edited);
    }
    editTables(this.target, kept);
  }

  private cellSurroundings(renames: SheetRenames): CellSurroundings {
    const [strings] = this.source.relatedParts(this.main, 'sharedStrings');
    const [styles] = this.source.relatedParts(this.main, 'styles');
    const root = styles === undefined ? undefined : this.source.root(styles);
    return {
      sharedStrings: strings === undefined ? [] : readSharedStrings(this.source.text(strings)),
      styles: readStyles(root, this.themeColors()).cells,
      styleSheet: () => this.styleSheet(),
      sameFormula: sameAfterRenames(renames, new Set(this.model.sheets.map(({ name }) => name.toLowerCase()))),
    };
  }

  private renames(placed: readonly PlacedSheet[]): SheetRenames {
    const renames = new Map<string, string | null>();
    const names = new Set(this.model.sheets.map((sheet) => sheet.name.toLowerCase()));
    this.workbook.sheets.forEach(({ name, part }, origin) => {
      const now = placed.find((item) => item.origin === origin)?.sheet?.name;
      if (now !== undefined && now !== name) renames.set(name.toLowerCase(), now);
      if (part !== undefined && now === undefined && !names.has(name.toLowerCase()))
        renames.set(name.toLowerCase(), null);
    });
    return renames;
  }

  private changeKeptSheet({ sheet, origin }: PlacedSheet, selected: boolean | undefined): void {
    const part = sheet?.part;
    if (!sheet || part === undefined || origin === undefined) return;
    const before = tabColorOf(this.source.bytes(part), this.themeColors());
    const change: TabChange = {};
    if (before?.toUpperCase() !== sheet.tabColor?.toUpperCase()) change.color = sheet.tabColor ?? null;
    if (selected !== undefined) change.selected = selected;
    if (Object.keys(change).length === 0) return;
    const xml = this.target.text(part);
    const changed = changeTab(xml, change);
    if (changed !== xml) this.target.set(part, changed);
  }

  private themeColors(): string[] {
    const [theme] = this.source.relatedParts(this.main, 'theme');
    return themeColors(theme ? this.source.root(theme) : undefined);
  }

  private followRenames(renames: SheetRenames): void {
    for (const part of this.source.names()) {
      if (!/^xl\/(worksheets|charts|tables|pivotCache|drawings)\/[^/]+\.xml$/.test(part)) continue;
      if (!this.target.has(part)) continue;
      const xml = this.target.text(part);
      const changed = renameInXml(xml, renames);
      if (changed !== xml) this.target.set(part, changed);
    }
  }

  // Takes out the parts that nothing leads to any more; what nothing led to before stays.
  private sweep(): void {
    const reachable = this.target.reachable();
    this.target.removeParts(new Set([...this.source.reachable()].filter((part) => !reachable.has(part))));
  }
}
