/** Reads the data validations of a sheet, those of the newer extension included. */
import type { ValidationModel } from '../workbookModel';
import { parseRanges } from './cellReference';
import { stripFuturePrefixes } from './futureFunctions';
import { VALIDATION_OPERATORS, VALIDATION_TYPES } from './validationKinds';
import { decodeControls } from './xmlText';
import { attribute, child, children, descendants, flag, textOf, type Element } from './xmlTree';

export function readValidations(root: Element): ValidationModel[] {
  const own = children(child(root, 'dataValidations'), 'dataValidation');
  const extended = children(child(root, 'extLst'), 'ext').flatMap((ext) => descendants(ext, 'dataValidation'));
  return [...own, ...extended].map(readValidation).filter((validation) => validation !== null);
}

function readValidation(item: Element): ValidationModel | null {
  const type = VALIDATION_TYPES.get(attribute(item, 'type') ?? '');
  const formula1 = textOf(child(item, 'formula1'));
  const ranges = parseRanges(attribute(item, 'sqref') ?? textOf(child(item, 'sqref')));
  if (!type || formula1 === '' || ranges.length === 0) return null;
  const formula2 = textOf(child(item, 'formula2'));
  const compared = type !== 'list' && type !== 'custom';
  const message = (name: string): string | undefined => {
    const text = attribute(item, name);
    return text ? decodeControls(text) : undefined;
  };
  const validation: ValidationModel = {
    ranges,
    type,
    formula1: type === 'list' ? listSource(formula1) : operand(formula1),
    ignoreBlanks: flag(item, 'allowBlank'),
    refusesNothing: flag(item, 'showErrorMessage') ? undefined : true,
    formula2: compared && formula2 !== '' ? operand(formula2) : undefined,
    operator: compared ? VALIDATION_OPERATORS.get(attribute(item, 'operator') ?? 'between') : undefined,
    errorTitle: message('errorTitle'),
    errorMessage: message('error'),
    promptTitle: message('promptTitle'),
    promptMessage: message('prompt'),
  };
  return withoutBlanks(validation);
}

// Items stand in quotes, as in a formula; anything else is a formula.
function listSource(formula: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
  return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : `=${stripFuturePrefixes(formula)}`;
}

function operand(formula: string): string | number {
  const number = Number(formula);
  return Number.isFinite(number) ? number : `=${stripFuturePrefixes(formula)}`;
}

function withoutBlanks<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}
