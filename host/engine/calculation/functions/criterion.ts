/**
 * The criteria of SUMIFS, COUNTIFS and their kin: a value, or text such as '>0', '<>Lost' or 'A*'.
 */
import type { ModelValue } from '../../../workbookModel';
import { typedValue } from '../../typedValue';

export type Criterion = (value: ModelValue | undefined) => boolean;

type Comparison = '=' | '<>' | '>' | '<' | '>=' | '<=';

const FORM = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/;

/** What a criterion's value asks of a cell. A blank criterion cell asks for 0, as in Excel. */
export function criterion(value: ModelValue | undefined): Criterion {
  if (value === undefined) return (cell) => cell === 0;
  if (typeof value === 'number') return (cell) => cell === value || numericText(cell) === value;
  if (typeof value === 'boolean') return (cell) => cell === value;
  if (typeof value === 'object') return (cell) => typeof cell === 'object' && cell.error === value.error;
  const [, sign, operand = ''] = FORM.exec(value) ?? [];
  return compared((sign ?? '=') as Comparison, operand, sign !== undefined);
}

function compared(comparison: Comparison, operand: string, withSign: boolean): Criterion {
  if (operand === '') return blankCriterion(comparison, withSign);
  const typed = typedValue(operand, undefined, false).value;
  if (typeof typed === 'number') return numeric(comparison, typed);
  if (typeof typed === 'boolean') {
    if (comparison === '=') return (cell) => cell === typed;
    return comparison === '<>' ? (cell) => cell !== typed : () => false;
  }
  if (typeof typed === 'object') {
    const isError: Criterion = (cell) => typeof cell === 'object' && cell.error === typed.error;
    return comparison === '<>' ? (cell) => !isError(cell) : isError;
  }
  return textual(comparison, operand);
}

/** '=' asks for blank cells, '<>' for others, '' (from a formula) for blank cells and empty texts. */
function blankCriterion(comparison: Comparison, withSign: boolean): Criterion {
  if (comparison === '<>') return (cell) => cell !== undefined;
  if (comparison !== '=') return () => false;
  return withSign ? (cell) => cell === undefined : (cell) => cell === undefined || cell === '';
}

function numeric(comparison: Comparison, operand: number): Criterion {
  switch (comparison) {
    case '=':
      return (cell) => cell === operand || numericText(cell) === operand;
    case '<>':
      return (cell) => cell !== operand && numericText(cell) !== operand;
    case '>':
      return (cell) => typeof cell === 'number' && cell > operand;
    case '<':
      return (cell) => typeof cell === 'number' && cell < operand;
    case '>=':
      return (cell) => typeof cell === 'number' && cell >= operand;
    case '<=':
      return (cell) => typeof cell === 'number' && cell <= operand;
  }
}

function textual(comparison: Comparison, operand: string): Criterion {
  if (comparison === '=' || comparison === '<>') {
    const matches = pattern(operand);
    return comparison === '=' ? matches : (cell) => !matches(cell);
  }
  const order = new Intl.Collator('en', { sensitivity: 'base' });
  return (cell) => {
    if (typeof cell !== 'string') return false;
    const difference = order.compare(cell, operand);
    if (difference === 0) return comparison.endsWith('=');
    return comparison.startsWith('>') ? difference > 0 : difference < 0;
  };
}

/** Text without regard to case; '*' and '?' are wild, '~' takes the next character as it is. */
function pattern(operand: string): Criterion {
  if (!/[*?~]/.test(operand)) {
    const lower = operand.toLowerCase();
    return (cell) => typeof cell === 'string' && cell.length === operand.length && cell.toLowerCase() === lower;
  }
  const source = operand.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (whole, plain?: string, wild?: string) => {
    if (plain !== undefined) return plain === '~' ? '~' : `\\${plain}`;
    if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return `\\${whole}`;
  });
  const expression = new RegExp(`^${source}$`, 'i');
  return (cell) => typeof cell === 'string' && expression.test(cell);
}

/** Numbers written as text meet a numeric criterion, as in Excel. */
function numericText(cell: ModelValue | undefined): number | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : undefined;
}
