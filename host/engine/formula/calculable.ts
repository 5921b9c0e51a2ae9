/**
 * A formula prepared for the calculation engine: structured references and names are replaced by plain ranges, every range
 * names its sheet by an alias that needs no quotation marks, and what it reads is listed.
 */
import type { RangeModel } from '../../workbookModel';
import { fixedAddress } from '../address';
import type { Book } from '../book';
import type { Sheet } from '../sheet';
import { structuredRange } from './structuredReference';
import { type Token, tokens } from './tokens';

export interface Precedent {
  sheet: Sheet;
  range: RangeModel;
}

export interface Calculable {
  /** With the leading '='. */
  text: string;
  precedents: Precedent[];
  /** Has to be computed anew each time: TODAY, RAND and others, and references made while calculating. */
  volatile: boolean;
  /** Reads what this workbook does not have (another file), so only a cached value can be shown. */
  foreign: boolean;
}

/** Where a formula stands. */
export interface FormulaPlace {
  sheet: Sheet;
  row: number;
  column: number;
}

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT', 'CELL', 'INFO']);
const FILE_PREFIXES = /^(_xlfn\.|_xlws\.|_xludf\.)+/i;
const MAX_NAME_DEPTH = 20;

/** Names for sheets that are safe inside any formula. */
export class SheetAliases {
  private readonly aliases = new Map<Sheet, string>();
  private readonly sheets = new Map<string, Sheet>();

  alias(sheet: Sheet): string {
    let alias = this.aliases.get(sheet);
    if (alias === undefined) {
      alias = `sheet_${String(this.aliases.size)}`;
      this.aliases.set(sheet, alias);
      this.sheets.set(alias, sheet);
    }
    return alias;
  }

  sheet(alias: string): Sheet | undefined {
    return this.sheets.get(alias);
  }
}

/** Prepares formulas of one workbook. */
export class FormulaPreparation {
  constructor(
    private readonly book: Book,
    private readonly aliases: SheetAliases,
  ) {}

  prepare(formula: string, place: FormulaPlace): Calculable {
    const result: Calculable = { text: '', precedents: [], volatile: false, foreign: false };
    result.text = `=${this.body(formula, place, result, 0)}`;
    return result;
  }

  private body(formula: string, place: FormulaPlace, result: Calculable, depth: number): string {
    const parts = tokens(formula);
    let text = '';
    parts.forEach((token, index) => {
      if (index === 0) return;
      const before = parts[index - 1];
      if (token.kind === 'space') {
        if (endsValue(before) && startsValue(parts[index + 1])) text += ' ';
      } else if (!(isAt(token) && !endsValue(before))) {
        const single = isAt(before) && !endsValue(parts[index - 2]);
        text += this.part(token, place, result, depth, single);
      }
    });
    return text;
  }

  private part(token: Token, place: FormulaPlace, result: Calculable, depth: number, single: boolean): string {
    switch (token.kind) {
      case 'reference': {
        const sheet = token.sheet === undefined ? place.sheet : this.book.sheetNamed(token.sheet);
        if (!sheet) return '#REF!';
        return this.rangeText(sheet, token.range, place, result, single);
      }
      case 'structured':
        return this.structured(token.table, token.brackets, place, result, single);
      case 'name':
        return this.named(token, place, result, depth);
      case 'function': {
        const name = token.text.replace(FILE_PREFIXES, '');
        if (VOLATILE.has(name.toUpperCase())) result.volatile = true;
        return name;
      }
      case 'foreign':
        // What is gone from this workbook is an error like any other.
        result.foreign ||= !/^[^[]*#REF!$/i.test(token.text);
        return '#REF!';
      case 'literal':
        return plainNumber(token.text);
      default:
        return token.text;
    }
  }

  private structured(
    tableName: string,
    brackets: string,
    place: FormulaPlace,
    result: Calculable,
    single: boolean,
  ): string {
    const found = tableName === '' ? this.tableAround(place) : this.book.table(tableName);
    if (!found) return '#REF!';
    const range = structuredRange(found.table, brackets, place.row);
    if (typeof range === 'string') return range;
    return this.rangeText(found.sheet, range, place, result, single);
  }

  private named(
    token: Extract<Token, { kind: 'name' }>,
    place: FormulaPlace,
    result: Calculable,
    depth: number,
  ): string {
    const scope = token.sheet === undefined ? place.sheet : this.book.sheetNamed(token.sheet);
    const defined = scope && this.book.definedName(token.name, scope);
    if (defined) {
      if (depth > MAX_NAME_DEPTH) return '#NAME?';
      const body = this.body(`=${defined.formula}`, place, result, depth + 1);
      return /^[\w.$:!]+$/.test(body) ? body : `(${body})`;
    }
    const table = token.sheet === undefined ? this.book.table(token.name) : undefined;
    if (!table || table.table.name.toLowerCase() !== token.name.toLowerCase()) return token.name;
    return this.structured(token.name, '[]', place, result, false);
  }

  private rangeText(sheet: Sheet, range: RangeModel, place: FormulaPlace, result: Calculable, single: boolean): string {
    const meant = single ? intersection(range, place) : range;
    if (!meant) return '#VALUE!';
    result.precedents.push({ sheet, range: meant });
    return `${this.aliases.alias(sheet)}!${fixedAddress(meant)}`;
  }

  private tableAround(place: FormulaPlace): { sheet: Sheet; table: Sheet['tables'][number] } | undefined {
    const table = place.sheet.tables.find(
      ({ range }) =>
        place.row >= range.row &&
        place.row < range.row + range.rows &&
        place.column >= range.column &&
        place.column < range.column + range.columns,
    );
    return table && { sheet: place.sheet, table };
  }
}

/** The one cell of a row or column that is level with the formula: Excel's '@'. */
function intersection(range: RangeModel, place: FormulaPlace): RangeModel | undefined {
  if (range.rows === 1 && range.columns === 1) return range;
  const row = range.rows === 1 ? range.row : place.row;
  const column = range.columns === 1 ? range.column : place.column;
  const inside =
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
  return inside ? { row, column, rows: 1, columns: 1 } : undefined;
}

function isAt(token: Token | undefined): boolean {
  return token?.kind === 'operator' && token.text === '@';
}

/** Whether a value may end with this token, so that a following '@' or space stands between two values. */
function endsValue(token: Token | undefined): boolean {
  if (!token || token.kind === 'space' || token.kind === 'function') return false;
  return token.kind !== 'operator' || token.text === ')';
}

function startsValue(token: Token | undefined): boolean {
  if (!token || token.kind === 'space') return false;
  return token.kind !== 'operator' || token.text === '(';
}

/**
 * A number as Univer reads it as one: it takes '1.5E+3' and '0.00000015' for text. A large one is written out, a small one becomes a
 * division; any other literal stays as it is.
 */
function plainNumber(literal: string): string {
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(literal)) return literal;
  const value = Number(literal);
  if (!Number.isFinite(value) || value === 0) return literal;
  if (value >= 1e21) return String(BigInt(value));
  if (value >= 1e-6) return String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e-');
  return `(${mantissa}/1${'0'.repeat(Math.min(Number(exponent), 300))})`;
}
