/** The lists of a sheet's cells as rules of the grid: the ones before go, those of now come. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { serializeListOptions } from '@univerjs/sheets';
import type { SheetHead } from '../../view';
import { gridRange } from './sheetData';

export interface Order {
  id: string;
  params: object;
}

/** @param before the lists that the grid has by now */
export function listRules(unitId: string, head: SheetHead, before: SheetHead | undefined): Order[] {
  const target = { unitId, subUnitId: head.id };
  const removed = (before?.lists ?? []).map((_, index) => uid(head.id, index));
  const rule = head.lists.map(({ ranges, items, prompt, error, refusesNothing }, index): ISheetDataValidationRule => ({
    uid: uid(head.id, index),
    type: DataValidationType.LIST,
    formula1: serializeListOptions(items),
    ranges: ranges.map(gridRange),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: refusesNothing ? DataValidationErrorStyle.INFO : DataValidationErrorStyle.STOP,
    showErrorMessage: !refusesNothing,
    error,
    prompt,
    showInputMessage: prompt !== undefined,
  }));
  return [
    ...(removed.length === 0 ? [] : [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: removed } }]),
    ...(rule.length === 0 ? [] : [{ id: AddDataValidationMutation.id, params: { ...target, rule } }]),
  ];
}

function uid(sheetId: string, index: number): string {
  return `list-${sheetId}-${String(index)}`;
}
