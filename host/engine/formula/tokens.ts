/**
 * Formula text taken apart into tokens, so that references can be found and rewritten without touching text in quotation
 * marks. Joining the tokens' texts gives the formula back.
 */
import type { RangeModel } from '../../workbookModel';
import { parseAddress, unquotedSheetName } from '../address';

export type Token =
  | { kind: 'reference'; text: string; sheet?: string; address: string; range: RangeModel }
  | { kind: 'structured'; text: string; table: string; brackets: string }
  | { kind: 'name'; text: string; sheet?: string; name: string }
  | { kind: 'function'; text: string }
  | { kind: 'literal'; text: string }
  | { kind: 'space'; text: string }
  | { kind: 'operator'; text: string }
  /** A reference into another file, over several sheets or to what is gone: no local value. */
  | { kind: 'foreign'; text: string };

const SPACE = /[\s\u00a0]+/y;
const TEXT = /"(?:[^"]|"")*"?/y;
const ERROR = /#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!)/iy;
const SHEET = /'(?:[^']|'')+'!|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!/uy;
const ADDRESS =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.([!])/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;

/** The tokens of a formula that begins with '='. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [{ kind: 'operator', text: '=' }];
  let at = 1;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

/** The formula that tokens make. */
export function joined(parts: readonly Token[]): string {
  return parts.map((token) => token.text).join('');
}

function tokenAt(formula: string, at: number): Token {
  const text = match(TEXT, formula, at);
  if (text !== undefined) return { kind: 'literal', text };
  const space = match(SPACE, formula, at);
  if (space !== undefined) return { kind: 'space', text: space };
  const error = match(ERROR, formula, at);
  if (error !== undefined) return { kind: 'literal', text: error };
  const sheet = match(SHEET, formula, at);
  if (sheet !== undefined) return sheetToken(formula, at, sheet);
  const address = match(ADDRESS, formula, at);
  const range = address === undefined ? undefined : parseAddress(address);
  if (address !== undefined && range) return { kind: 'reference', text: address, address, range };
  const number = match(NUMBER, formula, at);
  if (number !== undefined) return { kind: 'literal', text: number };
  const name = match(NAME, formula, at);
  if (name !== undefined) return namedToken(formula, at, name);
  if (formula[at] === '[') return bracketToken(formula, at, '');
  if (formula[at] === '{') return arrayToken(formula, at);
  const pair = formula.slice(at, at + 2);
  return { kind: 'operator', text: ['<>', '<=', '>='].includes(pair) ? pair : formula.charAt(at) };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function sheetToken(formula: string, at: number, prefix: string): Token {
  const sheet = unquotedSheetName(prefix.slice(0, -1));
  const after = at + prefix.length;
  const error = match(ERROR, formula, after);
  if (error !== undefined) return { kind: 'foreign', text: prefix + error };
  const address = match(ADDRESS, formula, after);
  const range = address === undefined ? undefined : parseAddress(address);
  const name = match(NAME, formula, after) ?? '';
  if (/[[\]:]/.test(sheet)) return { kind: 'foreign', text: prefix + (address ?? name) };
  if (address !== undefined && range) return { kind: 'reference', text: prefix + address, sheet, address, range };
  return { kind: 'name', text: prefix + name, sheet, name };
}

function namedToken(formula: string, at: number, name: string): Token {
  const next = formula[at + name.length];
  if (next === '(') return { kind: 'function', text: name };
  if (next === '[') return bracketToken(formula, at, name);
  if (/^(true|false)$/i.test(name)) return { kind: 'literal', text: name };
  return { kind: 'name', text: name, name };
}

/** A structured reference: brackets nest, and an apostrophe takes the next character as it is. */
function bracketToken(formula: string, at: number, table: string): Token {
  const start = at + table.length;
  let depth = 0;
  let end = start;
  for (; end < formula.length; end += 1) {
    const character = formula[end];
    if (character === "'") end += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) break;
  }
  const brackets = formula.slice(start, end + 1);
  return { kind: 'structured', text: table + brackets, table, brackets };
}

/** An array constant, taken whole. */
function arrayToken(formula: string, at: number): Token {
  let end = at + 1;
  let inText = false;
  while (end < formula.length && (inText || formula[end] !== '}')) {
    if (formula[end] === '"') inText = !inText;
    end += 1;
  }
  return { kind: 'literal', text: formula.slice(at, end + 1) };
}
