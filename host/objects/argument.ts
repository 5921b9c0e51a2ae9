/** Reading the arguments and values that Office.js passes: what does not fit is an invalid argument, as in Excel. */
import { parseSheetAddress } from '../engine/address';
import { invalidArgument } from '../engine/hostError';
import { isHostObject } from '../bridge/hostObject';
import { RangeArea } from './rangeArea';
import type { Session } from './session';
import type { Sheet } from '../engine/sheet';

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function asCount(value: unknown): number {
  const count = asNumber(value);
  if (!Number.isInteger(count) || count < 0) throw invalidArgument();
  return count;
}

/** One of the given texts. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((text) => text === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** A colour as '#RRGGBB'. Names of colours are known as far as the web's basic ones. */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  const named = COLORS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

const COLORS: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** A range that was passed as an object, or its address on some sheet. */
export function asRange(session: Session, value: unknown, sheet: Sheet): RangeArea {
  if (isHostObject(value) && value.target instanceof RangeArea) return value.target;
  const parsed = parseSheetAddress(asText(value).trim());
  if (!parsed) throw invalidArgument();
  const on = parsed.sheet === undefined ? sheet : session.engine.book.sheetNamed(parsed.sheet);
  if (!on) throw invalidArgument();
  return new RangeArea(session, on, parsed.range);
}
