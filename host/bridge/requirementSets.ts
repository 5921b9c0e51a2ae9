/**
 * The requirement sets of the members that the host answers, as Microsoft's declarations give them, so that an Excel with an earlier
 * set can be played: it answers ApiNotFound to later members. A test compares the list with the declarations.
 */
import { HostError } from '../engine/hostError';

/** Members that came after ExcelApi 1.1, by the version that brought them. */
export const LATER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '1.2': [
    'FunctionResult.value',
    'Functions.date',
    'RangeFormat.columnWidth',
    'RangeFormat.rowHeight',
    'Table.worksheet',
    'Workbook.functions',
  ],
  '1.3': ['Table.showBandedRows', 'Table.showFilterButton'],
  '1.4': [
    'Setting.delete',
    'Setting.value',
    'SettingCollection.add',
    'SettingCollection.getItemOrNullObject',
    'TableCollection.getItemOrNullObject',
    'Workbook.settings',
    'Worksheet.getUsedRangeOrNullObject',
    'WorksheetCollection.getItemOrNullObject',
  ],
  '1.6': [
    'ConditionalFormat.custom',
    'ConditionalFormatCollection.add',
    'ConditionalFormatRule.formula',
    'ConditionalRangeFill.color',
    'ConditionalRangeFont.bold',
    'ConditionalRangeFont.color',
    'ConditionalRangeFormat.fill',
    'ConditionalRangeFormat.font',
    'CustomConditionalFormat.format',
    'CustomConditionalFormat.rule',
    'Range.conditionalFormats',
  ],
  '1.7': [
    'ChartAxis.reversePlotOrder',
    'ChartSeries.gapWidth',
    'ChartSeries.hasDataLabels',
    'ChartSeries.setValues',
    'ChartSeries.setXAxisValues',
    'ChartSeriesCollection.add',
    'Table.onChanged',
    'Workbook.getActiveCell',
    'Workbook.name',
    'Worksheet.freezePanes',
    'Worksheet.getRangeByIndexes',
    'Worksheet.onChanged',
    'Worksheet.tabColor',
    'WorksheetCollection.onActivated',
    'WorksheetCollection.onAdded',
    'WorksheetCollection.onDeleted',
    'WorksheetFreezePanes.freezeRows',
    'WorksheetFreezePanes.getLocationOrNullObject',
  ],
  '1.8': [
    'ChartAxis.numberFormat',
    'DataValidation.errorAlert',
    'DataValidation.rule',
    'Range.dataValidation',
    'Worksheet.showGridlines',
  ],
  '1.9': [
    'PageLayout.getPrintTitleRowsOrNullObject',
    'PageLayout.orientation',
    'PageLayout.paperSize',
    'PageLayout.setPrintArea',
    'PageLayout.setPrintTitleRows',
    'PageLayout.zoom',
    'RangeFormat.indentLevel',
    'TableCollection.onAdded',
    'TableCollection.onDeleted',
    'Worksheet.pageLayout',
    'WorksheetCollection.onChanged',
  ],
  '1.12': [
    'Worksheet.customProperties',
    'WorksheetCustomProperty.value',
    'WorksheetCustomPropertyCollection.add',
    'WorksheetCustomPropertyCollection.getItemOrNullObject',
  ],
  '1.17': ['WorksheetCollection.onNameChanged'],
};

const VERSIONS = new Map(Object.entries(LATER_MEMBERS).flatMap(([set, names]) => names.map((name) => [name, set])));

/** Refuses members of later sets than the given one. */
export type SetCheck = (className: string, member: string) => void;

/**
 * @param highest such as '1.11'; undefined for all
 * @throws {HostError} from the check, ApiNotFound for a member that such an Excel does not have
 */
export function setCheck(highest: string | undefined): SetCheck {
  if (highest === undefined) return () => undefined;
  return (className, member) => {
    const name = `${className}.${declaredName(member)}`;
    const set = VERSIONS.get(name);
    if (set === undefined || minorOf(set) <= minorOf(highest)) return;
    throw new HostError('ApiNotFound', `${name} came with ExcelApi ${set}; this Excel has ExcelApi ${highest}.`);
  };
}

/** The member behind a name that Office.js sends. */
export function declaredName(member: string): string {
  const event = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(member)?.[1];
  if (event !== undefined) return `on${event.replace('DataChanged', 'Changed')}`;
  return member === 'gridlines' ? 'showGridlines' : member;
}

/** All versions begin with 1. */
function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
