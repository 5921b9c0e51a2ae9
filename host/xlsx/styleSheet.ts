/**
 * The styles part of a workbook, growing by the looks that new cells need. What is there stays as it is and in its place, and a
 * look that is already there is used again, so that saving twice adds nothing.
 */
import type { BorderModel, StyleModel } from '../workbookModel';
import { builtinFormatId } from './builtinFormats';
import {
  ALIGNMENT_PROPERTIES,
  BORDER_PROPERTIES,
  BORDER_STYLES,
  changeAlignment,
  changedBorder,
  changedFont,
  FONT_PROPERTIES,
  HORIZONTAL,
} from './changedStyle';
import { argb } from './colors';
import { StyleCollection } from './styleCollection';
import { differingProperties, styleKey, type StyleProperty } from './styleKey';
import { encodeControls, escapeXml } from './xmlText';
import { attribute, children, flag, numberOf, rootOf, type Document, type Element } from './xmlTree';

const FIRST_FREE_FORMAT = 164;
const USUAL_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const DOTTED_FILL = '<fill><patternFill patternType="gray125"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

export class StyleSheet {
  private readonly formats: StyleCollection;
  private readonly fonts: StyleCollection;
  private readonly fills: StyleCollection;
  private readonly borders: StyleCollection;
  private readonly cells: StyleCollection;
  private readonly differences: StyleCollection;
  private readonly usualFont: number;
  private readonly known = new Map<string, number>();
  private readonly byIdentity = new Map<StyleModel, number>();
  private readonly changes = new Map<string, number>();
  private readonly cellsBefore: number;
  private readonly differencesBefore: number;

  constructor(readonly document: Document) {
    const root = rootOf(document);
    this.formats = new StyleCollection(root, 'numFmts', 'numFmt');
    this.fonts = new StyleCollection(root, 'fonts', 'font');
    this.fills = new StyleCollection(root, 'fills', 'fill');
    this.borders = new StyleCollection(root, 'borders', 'border');
    this.cells = new StyleCollection(root, 'cellXfs', 'xf');
    this.differences = new StyleCollection(root, 'dxfs', 'dxf');
    if (this.fonts.length === 0) this.fonts.indexOf(USUAL_FONT);
    // The first two fills are fixed by the format.
    if (this.fills.length === 0) this.fills.indexOf(NO_FILL);
    if (this.fills.length === 1) this.fills.indexOf(DOTTED_FILL);
    if (this.borders.length === 0) this.borders.indexOf(NO_BORDER);
    if (this.cells.length === 0) this.cells.indexOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    this.usualFont = numberOf(this.cells.item(0), 'fontId') ?? 0;
    this.cellsBefore = this.cells.length;
    this.differencesBefore = this.differences.length;
  }

  /** Whether a look was needed that was not there. */
  get isChanged(): boolean {
    return this.cells.length > this.cellsBefore || this.differences.length > this.differencesBefore;
  }

  /** Whether cells of a style hold text whatever it looks like. */
  isQuoted(number: number): boolean {
    return flag(this.cells.item(number), 'quotePrefix');
  }

  /**
   * The number of a style that differs from another one in what two looks differ in, and in nothing else.
   *
   * @param quoted whether its cells hold text whatever it looks like.
   */
  changedStyle(
    number: number,
    before: StyleModel | undefined,
    after: StyleModel | undefined,
    quoted = this.isQuoted(number),
  ): number {
    if (styleKey(before) === styleKey(after) && quoted === this.isQuoted(number)) return number;
    const key = `${number}|${styleKey(before)}|${styleKey(after)}|${quoted}`;
    let changed = this.changes.get(key);
    if (changed === undefined) {
      changed = this.addChangedStyle(number, differingProperties(before, after), after ?? {}, quoted);
      this.changes.set(key, changed);
    }
    return changed;
  }

  /** The number of a cell's style. @param quoted for a text that would be a formula if it were typed. */
  cellStyle(style: StyleModel | undefined, quoted = false): number {
    if (!style) return quoted ? this.addCellStyle({}, true) : 0;
    if (quoted) return this.addCellStyle(style, true);
    let number = this.byIdentity.get(style);
    if (number === undefined) {
      number = this.addCellStyle(style, false);
      this.byIdentity.set(style, number);
    }
    return number;
  }

  /** The number of the differential format of a conditional format. */
  difference({ bold, italic, fontColor, fillColor }: StyleModel): number {
    const font =
      (bold === undefined ? '' : bold ? '<b/>' : '<b val="0"/>') +
      (italic === undefined ? '' : italic ? '<i/>' : '<i val="0"/>') +
      (fontColor ? `<color rgb="${argb(fontColor)}"/>` : '');
    const fill = fillColor ? `<fill><patternFill><bgColor rgb="${argb(fillColor)}"/></patternFill></fill>` : '';
    return this.differences.indexOf(`<dxf>${font && `<font>${font}</font>`}${fill}</dxf>`);
  }

  private addChangedStyle(
    number: number,
    properties: readonly StyleProperty[],
    style: StyleModel,
    quoted: boolean,
  ): number {
    const base = this.cells.item(number) ?? this.cells.item(0);
    if (!base) return number;
    const format = base.cloneNode(true) as Element;
    const among = (names: readonly StyleProperty[]): StyleProperty[] =>
      properties.filter((name) => names.includes(name));
    const put = (name: string, value: number, applied: string): void => {
      if (value === (numberOf(base, name) ?? 0)) return;
      format.setAttribute(name, String(value));
      format.setAttribute(applied, '1');
    };
    const fonts = among(FONT_PROPERTIES);
    const font = this.fonts.item(numberOf(base, 'fontId') ?? 0);
    const borders = among(BORDER_PROPERTIES);
    const border = this.borders.item(numberOf(base, 'borderId') ?? 0);
    if (properties.includes('numberFormat')) put('numFmtId', this.formatId(style.numberFormat), 'applyNumberFormat');
    if (fonts.length > 0 && font) {
      const changed = changedFont(font, fonts, style, this.fonts.item(this.usualFont));
      put('fontId', this.fonts.numberOf(changed), 'applyFont');
    }
    if (properties.includes('fillColor')) put('fillId', this.fillId(style), 'applyFill');
    if (borders.length > 0 && border) {
      put('borderId', this.borders.numberOf(changedBorder(border, borders, style)), 'applyBorder');
    }
    const alignments = among(ALIGNMENT_PROPERTIES);
    if (alignments.length > 0) {
      changeAlignment(format, alignments, style);
      format.setAttribute('applyAlignment', '1');
    }
    if (quoted) format.setAttribute('quotePrefix', '1');
    else format.removeAttribute('quotePrefix');
    if (sameAttributes(format, base) && alignments.length === 0) return number;
    return this.cells.numberOf(format);
  }

  private fillId({ fillColor }: StyleModel): number {
    if (!fillColor) return 0;
    return this.fills.indexOf(
      `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fillColor)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  private addCellStyle(style: StyleModel, quoted: boolean): number {
    const format = this.formatId(style.numberFormat);
    const font = this.fontId(style);
    const fill = this.fillId(style);
    const border = this.borderId(style);
    const alignment = alignmentXml(style);
    const applied =
      (format ? ' applyNumberFormat="1"' : '') +
      (font !== this.usualFont ? ' applyFont="1"' : '') +
      (fill ? ' applyFill="1"' : '') +
      (border ? ' applyBorder="1"' : '') +
      (alignment ? ' applyAlignment="1"' : '') +
      (quoted ? ' quotePrefix="1"' : '');
    if (applied === '') return 0;
    const xf = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}>${alignment}</xf>`;
    let number = this.known.get(xf);
    if (number === undefined) {
      number = this.cells.indexOf(xf);
      this.known.set(xf, number);
    }
    return number;
  }

  private formatId(format: string | undefined): number {
    if (format === undefined || format === '') return 0;
    const builtin = builtinFormatId(format);
    if (builtin !== undefined) return builtin;
    const code = encodeControls(format);
    const items = this.formats.items();
    const known = items.find((item) => attribute(item, 'formatCode') === code);
    if (known) return numberOf(known, 'numFmtId') ?? 0;
    const id = items.reduce((next, item) => Math.max(next, (numberOf(item, 'numFmtId') ?? 0) + 1), FIRST_FREE_FORMAT);
    this.formats.indexOf(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  // What a style does not tell comes from the font of plain cells.
  private fontId(style: StyleModel): number {
    const { bold, italic, fontSize, fontName, fontColor } = style;
    if (!bold && !italic && fontSize === undefined && fontName === undefined && fontColor === undefined) {
      return this.usualFont;
    }
    const usual = this.fonts.item(this.usualFont);
    const same = (name: string): string => children(usual, name).map(plainXml).join('');
    return this.fonts.indexOf(
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}` +
        (fontSize === undefined ? same('sz') : `<sz val="${fontSize}"/>`) +
        (fontColor === undefined ? same('color') : `<color rgb="${argb(fontColor)}"/>`) +
        (fontName === undefined
          ? same('name') + same('family') + same('charset') + same('scheme')
          : `<name val="${escapeXml(fontName)}"/><family val="2"/>`) +
        '</font>',
    );
  }

  private borderId(style: StyleModel): number {
    const side = (name: string, border: BorderModel | undefined): string =>
      border
        ? `<${name} style="${BORDER_STYLES[border.style]}"><color rgb="${argb(border.color)}"/></${name}>`
        : `<${name}/>`;
    const xml =
      `<border>${side('left', style.borderLeft)}${side('right', style.borderRight)}` +
      `${side('top', style.borderTop)}${side('bottom', style.borderBottom)}<diagonal/></border>`;
    if (xml === NO_BORDER) return numberOf(this.cells.item(0), 'borderId') ?? 0;
    return this.borders.indexOf(xml);
  }
}

function sameAttributes(a: Element, b: Element): boolean {
  if (a.attributes.length !== b.attributes.length) return false;
  return Array.from(a.attributes).every((item) => b.getAttribute(item.name) === item.value);
}

function alignmentXml({ horizontal, vertical, wrap, indent }: StyleModel): string {
  const attributes =
    (horizontal ? ` horizontal="${HORIZONTAL[horizontal]}"` : '') +
    (vertical && vertical !== 'Bottom' ? ` vertical="${vertical.toLowerCase()}"` : '') +
    (wrap ? ' wrapText="1"' : '') +
    (indent ? ` indent="${indent}"` : '');
  return attributes && `<alignment${attributes}/>`;
}

// An element of the styles as a fragment of the main namespace, whatever prefix the part uses.
function plainXml(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter((item) => item.prefix !== 'xmlns' && item.name !== 'xmlns')
    .map((item) => ` ${item.localName ?? item.name}="${escapeXml(item.value)}"`);
  return `<${element.localName ?? ''}${attributes.join('')}/>`;
}
