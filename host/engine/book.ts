/**
 * The open workbook's own state: its sheets, names and settings, without any calculation.
 */
import type { DefinedNameModel, TableModel, WorkbookModel } from '../workbookModel';
import { HostError, itemNotFound } from './hostError';
import { checkSheetName } from './nameRules';
import { Sheet } from './sheet';

export interface PlacedTable {
  table: TableModel;
  sheet: Sheet;
}

export class Book {
  readonly name: string;
  readonly date1904: boolean;
  readonly sheets: Sheet[];
  readonly names: DefinedNameModel[];
  readonly settings: Map<string, unknown>;
  activeSheet: Sheet;
  private nextId = 1;

  constructor(model: WorkbookModel) {
    this.name = model.name;
    this.date1904 = model.date1904;
    this.sheets = model.sheets.map((sheet) => new Sheet(sheet));
    this.names = structuredClone(model.names);
    this.settings = new Map(Object.entries(structuredClone(model.settings)));
    const active = this.sheets[model.activeSheet] ?? this.sheets[0];
    if (!active) throw new Error('A workbook has at least one sheet.');
    this.activeSheet = active;
  }

  toModel(): WorkbookModel {
    return {
      name: this.name,
      date1904: this.date1904,
      sheets: this.sheets.map((sheet) => sheet.toModel()),
      names: structuredClone(this.names),
      activeSheet: this.sheets.indexOf(this.activeSheet),
      settings: structuredClone(Object.fromEntries(this.settings)),
    };
  }

  /** A sheet by name, whatever the case, or by id. */
  sheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetNamed(key);
  }

  sheetNamed(name: string): Sheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** The sheet of a name or id. @throws {HostError} ItemNotFound */
  requiredSheet(key: string): Sheet {
    const sheet = this.sheet(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  tables(): PlacedTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ table, sheet })));
  }

  /** A table by name, whatever the case, or by id. */
  table(key: string): PlacedTable | undefined {
    const lower = key.toLowerCase();
    const all = this.tables();
    return all.find(({ table }) => table.name.toLowerCase() === lower) ?? all.find(({ table }) => table.id === key);
  }

  /** A workbook name, or one of the given sheet, which comes first. */
  definedName(name: string, sheet: Sheet): DefinedNameModel | undefined {
    const lower = name.toLowerCase();
    const found = this.names.filter((candidate) => candidate.name.toLowerCase() === lower);
    return (
      found.find((candidate) => candidate.sheet?.toLowerCase() === sheet.name.toLowerCase()) ??
      found.find((candidate) => candidate.sheet === undefined)
    );
  }

  addSheet(name?: string): Sheet {
    const names = this.sheets.map((sheet) => sheet.name);
    const chosen = name ?? freeName('Sheet', names);
    checkSheetName(chosen, names);
    const ids = new Set(this.sheets.map((sheet) => sheet.id));
    const sheet = Sheet.blank(
      this.freshId((id) => `{${id.padStart(8, '0')}}`, ids),
      chosen,
    );
    this.sheets.push(sheet);
    return sheet;
  }

  /** Takes a sheet out. @throws {HostError} InvalidOperation for the last visible one. */
  removeSheet(sheet: Sheet): void {
    this.checkStaysVisible(sheet);
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    if (this.activeSheet === sheet) this.activeSheet = this.visibleFrom(index) ?? this.sheets[0] ?? sheet;
  }

  /** Shows or hides a sheet. @throws {HostError} InvalidOperation when the last visible one is to be hidden. */
  showOrHide(sheet: Sheet, visibility: Sheet['visibility']): void {
    if (visibility !== 'Visible') this.checkStaysVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.activeSheet === sheet) {
      this.activeSheet = this.visibleFrom(this.sheets.indexOf(sheet)) ?? sheet;
    }
  }

  /** The next visible sheet from a place on, else the first of all. */
  private visibleFrom(index: number): Sheet | undefined {
    const isVisible = ({ visibility }: Sheet): boolean => visibility === 'Visible';
    return this.sheets.slice(index).find(isVisible) ?? this.sheets.find(isVisible);
  }

  move(sheet: Sheet, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** A number that nothing in this workbook has as its id. */
  freshId(form: (id: string) => string, taken: ReadonlySet<string>): string {
    for (;;) {
      const id = form(String(this.nextId));
      this.nextId += 1;
      if (!taken.has(id)) return id;
    }
  }

  private checkStaysVisible(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') return;
    if (this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) return;
    throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
}

/** The first free name of a series, such as Sheet3. */
export function freeName(stem: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!lower.has(`${stem}${String(number)}`.toLowerCase())) return `${stem}${String(number)}`;
  }
}
