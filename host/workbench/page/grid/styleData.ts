/** A cell's look in the grid's words. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderModel, StyleModel } from '../../../workbookModel';

const BORDERS: Readonly<Record<BorderModel['style'], BorderStyleTypes>> = {
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
  Hairline: BorderStyleTypes.HAIR,
  Dash: BorderStyleTypes.DASHED,
  Double: BorderStyleTypes.DOUBLE,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** The number format under which Excel shows no value; the grid would show text. */
const SHOWS_NOTHING = ';;;';

/** Pixels that one step of indentation takes. */
const INDENT = 9;

export function styleData(style: StyleModel): IStyleData {
  const data: IStyleData = {};
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold === true) data.bl = 1;
  if (style.italic === true) data.it = 1;
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.fillColor !== undefined) data.bg = { rgb: style.fillColor };
  const horizontal = HORIZONTAL[style.horizontal ?? ''];
  if (horizontal !== undefined) data.ht = horizontal;
  data.vt = VERTICAL[style.vertical ?? ''] ?? VerticalAlign.BOTTOM;
  if (style.wrap === true) data.tb = WrapStrategy.WRAP;
  if (style.indent !== undefined) data.pd = { l: style.indent * INDENT };
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (style.numberFormat === SHOWS_NOTHING) data.cl = { rgb: 'rgba(0,0,0,0)' };
  const borders = bordersOf(style);
  if (borders) data.bd = borders;
  return data;
}

function bordersOf(style: StyleModel): IBorderData | undefined {
  const sides = { t: style.borderTop, b: style.borderBottom, l: style.borderLeft, r: style.borderRight };
  const drawn = Object.entries(sides).flatMap(([side, border]) =>
    border ? [[side, { s: BORDERS[border.style], cl: { rgb: border.color } }] as const] : [],
  );
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
}
