/** The words of the file format for kinds and operators of data validations, and the model's words for them. */
import type { ValidationModel } from '../workbookModel';

export const VALIDATION_TYPES: ReadonlyMap<string, ValidationModel['type']> = new Map([
  ['list', 'list'],
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['textLength', 'textLength'],
  ['custom', 'custom'],
]);

export const VALIDATION_OPERATORS: ReadonlyMap<string, NonNullable<ValidationModel['operator']>> = new Map([
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqualTo'],
]);
