/** Writes the data validations of a new sheet. */
import type { ValidationModel } from '../workbookModel';
import { rangeName } from './cellReference';
import { storedFormula } from './storedFormula';
import { VALIDATION_OPERATORS, VALIDATION_TYPES } from './validationKinds';
import { encodeControls, escapeXml } from './xmlText';

// Excel refuses a file whose list of items is longer.
const LIST_LIMIT = 255;

/** @throws RangeError when the items of a list are longer than Excel opens. */
export function validationsXml(validations: readonly ValidationModel[]): string {
  const items = validations.filter(({ ranges }) => ranges.length > 0).map(validationXml);
  return items.length === 0 ? '' : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function validationXml(validation: ValidationModel): string {
  const { type, operator, ranges, ignoreBlanks } = validation;
  const operatorWord = operator ? wordFor(VALIDATION_OPERATORS, operator) : 'between';
  const message = (name: string, text: string | undefined): string =>
    text ? ` ${name}="${escapeXml(encodeControls(text))}"` : '';
  return (
    `<dataValidation type="${wordFor(VALIDATION_TYPES, type)}"` +
    (operatorWord === 'between' ? '' : ` operator="${operatorWord}"`) +
    (ignoreBlanks ? ' allowBlank="1"' : '') +
    ' showInputMessage="1"' +
    (validation.refusesNothing ? '' : ' showErrorMessage="1"') +
    message('errorTitle', validation.errorTitle) +
    message('error', validation.errorMessage) +
    message('promptTitle', validation.promptTitle) +
    message('prompt', validation.promptMessage) +
    ` sqref="${ranges.map(rangeName).join(' ')}">${formulasXml(validation)}</dataValidation>`
  );
}

function formulasXml({ type, formula1, formula2 }: ValidationModel): string {
  const first = type === 'list' && !String(formula1).startsWith('=') ? itemList(String(formula1)) : operand(formula1);
  const second = formula2 === undefined ? '' : `<formula2>${escapeXml(operand(formula2))}</formula2>`;
  return `<formula1>${escapeXml(first)}</formula1>${second}`;
}

function itemList(items: string): string {
  if (items.length > LIST_LIMIT) {
    throw new RangeError(`the items of a validation list have ${items.length} characters; Excel allows ${LIST_LIMIT}`);
  }
  return `"${items.replaceAll('"', '""')}"`;
}

function operand(value: string | number): string {
  return typeof value === 'number' ? String(value) : storedFormula(value);
}

function wordFor<T>(words: ReadonlyMap<string, T>, wanted: T): string {
  for (const [word, meaning] of words) if (meaning === wanted) return word;
  return '';
}
