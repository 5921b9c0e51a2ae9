/** Reads the main part of a workbook: its sheets in order, its names, its flags. */
import type { DefinedNameModel, SheetModel } from '../workbookModel';
import { stripFuturePrefixes } from './futureFunctions';
import type { OfficePackage } from './officePackage';
import { attribute, child, children, descend, flag, numberOf, relationshipId, textOf, type Element } from './xmlTree';

/** A sheet as the main part lists it. */
export interface SheetEntry {
  name: string;
  sheetId: number;
  relationship: string;
  visibility: SheetModel['visibility'];
  /** The worksheet part; undefined for a chart sheet and other kinds that are not modelled. */
  part?: string;
}

/** A defined name; `local` is the position, among all sheet entries, of the sheet that it belongs to. */
export interface NameEntry {
  name: string;
  formula: string;
  hidden: boolean;
  local?: number;
}

export interface WorkbookPart {
  part: string;
  date1904: boolean;
  /** Position among the entries. */
  activeTab: number;
  sheets: SheetEntry[];
  names: NameEntry[];
}

const VISIBILITY: Readonly<Record<string, SheetModel['visibility']>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** The name of the main part; undefined when the package has none. */
export function mainPart(officePackage: OfficePackage): string | undefined {
  return officePackage.relatedParts('', 'officeDocument')[0];
}

export function readWorkbookPart(officePackage: OfficePackage, part: string): WorkbookPart {
  const root = officePackage.root(part);
  return {
    part,
    date1904: flag(child(root, 'workbookPr'), 'date1904'),
    activeTab: numberOf(descend(root, 'bookViews', 'workbookView'), 'activeTab') ?? 0,
    sheets: children(child(root, 'sheets'), 'sheet').map((item) => readSheetEntry(officePackage, part, item)),
    names: children(child(root, 'definedNames'), 'definedName').map(readName),
  };
}

function readSheetEntry(officePackage: OfficePackage, main: string, item: Element): SheetEntry {
  const relationship = relationshipId(item) ?? '';
  const target = officePackage.relatedPart(main, relationship);
  const isWorksheet = target !== undefined && officePackage.relatedParts(main, 'worksheet').includes(target);
  return {
    name: attribute(item, 'name') ?? '',
    sheetId: numberOf(item, 'sheetId') ?? 0,
    relationship,
    visibility: VISIBILITY[attribute(item, 'state') ?? ''] ?? 'Visible',
    ...(isWorksheet ? { part: target } : {}),
  };
}

function readName(item: Element): NameEntry {
  const local = numberOf(item, 'localSheetId');
  return {
    name: attribute(item, 'name') ?? '',
    formula: textOf(item),
    hidden: flag(item, 'hidden'),
    ...(local === undefined ? {} : { local }),
  };
}

/** Names that Excel keeps for itself: print areas, title rows, filters. */
export function isReservedName(name: string): boolean {
  return /^_xlnm\./i.test(name);
}

/** The names that the model tells, without the reserved ones and those of sheets that are not modelled. */
export function modelNames({ names, sheets }: WorkbookPart): DefinedNameModel[] {
  return names
    .filter((entry) => !isReservedName(entry.name) && (entry.local === undefined || sheets[entry.local]?.part))
    .map((entry) => ({
      name: entry.name,
      formula: stripFuturePrefixes(entry.formula),
      ...(entry.local === undefined ? {} : { sheet: sheets[entry.local]?.name ?? '' }),
      ...(entry.hidden ? { hidden: true } : {}),
    }));
}
