/** Changes the main part of a workbook to what the model says: sheets and their order, names, the active sheet. */
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { writeNames, type NameWriting } from './writeNames';
import type { OfficePackage } from './officePackage';
import { NAMESPACE } from './relationshipTypes';
import type { PlacedSheet } from './placedSheet';
import type { WorkbookPart } from './workbookPart';
import {
  attribute,
  child,
  children,
  createLike,
  insertBeforeNames,
  relationshipId,
  removeElement,
  rootOf,
  type Element,
} from './xmlTree';

const AFTER_SHEETS = ['functionGroups', 'externalReferences', 'definedNames'];
const AFTER_CALCULATION = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const AFTER_NAMES = ['calcPr', ...AFTER_CALCULATION];

const STATES: Readonly<Record<SheetModel['visibility'], string | null>> = {
  Visible: null,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function writeWorkbookPart(
  officePackage: OfficePackage,
  original: WorkbookPart,
  model: WorkbookModel,
  placed: readonly PlacedSheet[],
  naming: Omit<NameWriting, 'original' | 'model' | 'placed'>,
): void {
  const document = officePackage.document(original.part);
  const root = rootOf(document);
  writeSheetEntries(root, original, placed);
  writeActiveTab(root, original, model, placed);
  let names = child(root, 'definedNames');
  if (!names) {
    names = createLike(root, 'definedNames');
    insertBeforeNames(root, names, AFTER_NAMES);
  }
  writeNames(names, { original, model, placed, ...naming });
  if (children(names).length === 0) removeElement(names);
  let calculation = child(root, 'calcPr');
  if (!calculation) {
    calculation = createLike(root, 'calcPr');
    insertBeforeNames(root, calculation, AFTER_CALCULATION);
  }
  calculation.setAttribute('fullCalcOnLoad', '1');
  officePackage.set(original.part, document);
}

function writeSheetEntries(root: Element, original: WorkbookPart, placed: readonly PlacedSheet[]): void {
  let list = child(root, 'sheets');
  if (!list) {
    list = createLike(root, 'sheets');
    insertBeforeNames(root, list, [...AFTER_SHEETS, ...AFTER_NAMES]);
  }
  const old = new Map(children(list, 'sheet').map((element) => [relationshipId(element), element]));
  let sheetId = original.sheets.reduce((most, entry) => Math.max(most, entry.sheetId), 0);
  for (const element of old.values()) list.removeChild(element);
  for (const { sheet, origin, relationship } of placed) {
    const element = old.get(relationship) ?? createLike(list, 'sheet', { name: '', sheetId: String(++sheetId) });
    if (origin === undefined) element.setAttributeNS(NAMESPACE.relationships, 'r:id', relationship);
    list.appendChild(element);
    if (!sheet) continue;
    const before = origin === undefined ? undefined : original.sheets[origin];
    if (before?.name !== sheet.name) element.setAttribute('name', sheet.name);
    if ((before?.visibility ?? 'Visible') !== sheet.visibility) setOrRemove(element, 'state', STATES[sheet.visibility]);
  }
}

/** Position of the active sheet in the finished workbook. A chart sheet that was active stays so. */
export function activePosition(original: WorkbookPart, model: WorkbookModel, placed: readonly PlacedSheet[]): number {
  const wasUnmodelled = original.sheets[original.activeTab]?.part === undefined;
  const active = model.sheets[model.activeSheet];
  const unmodelled = placed.findIndex(({ sheet, origin }) => !sheet && origin === original.activeTab);
  if (wasUnmodelled && unmodelled >= 0 && model.activeSheet === 0) return unmodelled;
  const position = placed.findIndex(({ sheet }) => sheet !== undefined && sheet === active);
  const visible = placed.findIndex(({ sheet }) => sheet?.visibility === 'Visible');
  return active?.visibility === 'Visible' && position >= 0 ? position : Math.max(0, visible);
}

function writeActiveTab(
  root: Element,
  original: WorkbookPart,
  model: WorkbookModel,
  placed: readonly PlacedSheet[],
): void {
  const position = activePosition(original, model, placed);
  let views = child(root, 'bookViews');
  if (!views) {
    views = createLike(root, 'bookViews');
    views.appendChild(createLike(views, 'workbookView'));
    insertBeforeNames(root, views, ['sheets', ...AFTER_SHEETS, ...AFTER_NAMES]);
  }
  for (const view of children(views, 'workbookView')) {
    const first = attribute(view, 'firstSheet');
    const firstPlaced = placed.findIndex(({ origin }) => origin === Number(first));
    if (first !== undefined) setOrRemove(view, 'firstSheet', firstPlaced > 0 ? String(firstPlaced) : null);
    if (Number(attribute(view, 'activeTab') ?? 0) === position) continue;
    setOrRemove(view, 'activeTab', position > 0 ? String(position) : null);
  }
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
