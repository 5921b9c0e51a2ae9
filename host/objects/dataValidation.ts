/** Excel.DataValidation of a range. */
import { type HostClass, type HostObject, hostObject, isHostObject } from '../bridge/hostObject';
import { fixedAddress, includes, quotedSheetName } from '../engine/address';
import { HostError, invalidArgument } from '../engine/hostError';
import type { ValidationModel } from '../workbookModel';
import { asOneOf, asRecord, asText } from './argument';
import { sameRange, without } from './blocks';
import { RangeArea } from './rangeArea';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const COMPARED = ['wholeNumber', 'decimal', 'date', 'textLength'] as const;

export function dataValidationObject(area: RangeArea): HostObject {
  return hostObject(dataValidationClass, area);
}

export const dataValidationClass: HostClass<RangeArea> = {
  name: 'DataValidation',
  properties: {
    rule: { get: (area) => ruleOf(find(area)), set: setRule },
    errorAlert: {
      get: (area) => {
        const { errorTitle = '', errorMessage = '', refusesNothing = false } = find(area) ?? {};
        return { title: errorTitle, message: errorMessage, showAlert: !refusesNothing, style: 'Stop' };
      },
      set: (area, value) => {
        const validation = own(area);
        const { title, message, showAlert } = asRecord(value);
        const shown = showAlert !== false;
        validation.refusesNothing = shown ? undefined : true;
        validation.errorTitle = shown && title !== undefined ? asText(title) : undefined;
        validation.errorMessage = shown && message !== undefined ? asText(message) : undefined;
      },
    },
  },
};

/** The validation of the range's first cell. */
function find(area: RangeArea): ValidationModel | undefined {
  const { row, column } = area.range;
  return area.sheet.validations.find(({ ranges }) => ranges.some((range) => includes(range, row, column)));
}

/** The validation that this range alone has; split off from a larger one when need be. */
function own(area: RangeArea): ValidationModel {
  const validation = find(area);
  if (!validation) throw new HostError('InvalidOperation', 'The range has no data validation rule yet.');
  const [only] = validation.ranges;
  if (validation.ranges.length === 1 && only && sameRange(only, area.range)) return validation;
  const copy = { ...validation, ranges: [{ ...area.range }] };
  release(area);
  area.sheet.validations.push(copy);
  return copy;
}

/** Takes the range out of every validation. */
function release(area: RangeArea): void {
  const { sheet, range } = area;
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, ranges: without(validation.ranges, range) }))
    .filter(({ ranges }) => ranges.length > 0);
}

function setRule(area: RangeArea, value: unknown): void {
  const rule = readRule(asRecord(value));
  const before = find(area);
  release(area);
  area.sheet.validations.push({
    ignoreBlanks: before?.ignoreBlanks ?? true,
    ...rule,
    ranges: [{ ...area.range }],
  });
}

type Rule = Pick<ValidationModel, 'type' | 'formula1' | 'formula2' | 'operator'>;

function readRule(rule: Record<string, unknown>): Rule {
  if (rule['list'] !== undefined) return { type: 'list', formula1: source(asRecord(rule['list'])['source']) };
  if (rule['custom'] !== undefined) return { type: 'custom', formula1: asText(asRecord(rule['custom'])['formula']) };
  for (const type of COMPARED) {
    if (rule[type] === undefined) continue;
    const { formula1, formula2, operator } = asRecord(rule[type]);
    const read: Rule = { type, formula1: operand(formula1), operator: asOneOf(operator, OPERATORS) };
    if (formula2 !== undefined && formula2 !== null) read.formula2 = operand(formula2);
    return read;
  }
  throw invalidArgument();
}

function ruleOf(validation: ValidationModel | undefined): Record<string, unknown> {
  if (!validation) return {};
  const { type, formula1, formula2, operator } = validation;
  if (type === 'list') return { list: { inCellDropDown: true, source: formula1 } };
  if (type === 'custom') return { custom: { formula: formula1 } };
  return { [type]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
}

/** A list's items: text, a formula, or a range that becomes a formula. */
function source(value: unknown): string {
  if (!isHostObject(value)) return asText(value);
  if (!(value.target instanceof RangeArea)) throw invalidArgument();
  return `=${quotedSheetName(value.target.sheet.name)}!${fixedAddress(value.target.range)}`;
}

function operand(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return source(value);
}
