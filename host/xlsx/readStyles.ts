/** Reads the styles of a workbook: what each style number of a cell looks like, and the differences of conditional formats. */
import type { BorderModel, StyleModel } from '../workbookModel';
import { builtinFormat } from './builtinFormats';
import { colorOf } from './colors';
import { decodeControls } from './xmlText';
import { attribute, child, children, flag, numberOf, type Element } from './xmlTree';

export interface WorkbookStyles {
  /** By style number; undefined is a cell without any look of its own. */
  cells: (StyleModel | undefined)[];
  /** By number of the differential format. */
  differences: StyleModel[];
}

const HORIZONTAL: Readonly<Record<string, StyleModel['horizontal']>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, StyleModel['vertical']>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

const BORDER: Readonly<Record<string, BorderModel['style']>> = {
  thin: 'Thin',
  medium: 'Medium',
  thick: 'Thick',
  hair: 'Hairline',
  double: 'Double',
};

export function readStyles(root: Element | undefined, theme: readonly string[]): WorkbookStyles {
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((item) => [
      numberOf(item, 'numFmtId'),
      decodeControls(attribute(item, 'formatCode') ?? ''),
    ]),
  );
  const fontElements = children(child(root, 'fonts'), 'font');
  const cellFormats = children(child(root, 'cellXfs'), 'xf');
  const usual = fontElements[numberOf(cellFormats[0], 'fontId') ?? 0];
  const fonts = fontElements.map((font) => readFont(font, usual, theme));
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = children(child(root, 'borders'), 'border').map((border) => readBorder(border, theme));
  return {
    cells: cellFormats.map((xf) => {
      const id = numberOf(xf, 'numFmtId') ?? 0;
      const numberFormat = formats.get(id) ?? builtinFormat(id);
      const style: StyleModel = {
        ...(numberFormat && numberFormat !== 'General' ? { numberFormat } : {}),
        ...fonts[numberOf(xf, 'fontId') ?? 0],
        ...fills[numberOf(xf, 'fillId') ?? 0],
        ...borders[numberOf(xf, 'borderId') ?? 0],
        ...readAlignment(child(xf, 'alignment')),
      };
      return Object.keys(style).length > 0 ? Object.freeze(style) : undefined;
    }),
    differences: children(child(root, 'dxfs'), 'dxf').map((dxf) => ({
      ...readFont(child(dxf, 'font'), undefined, theme),
      ...readDifferenceFill(child(dxf, 'fill'), theme),
    })),
  };
}

// What differs from the font of plain cells.
function readFont(font: Element | undefined, usual: Element | undefined, theme: readonly string[]): StyleModel {
  const style: StyleModel = {};
  const on = (name: string): boolean => child(font, name) !== undefined && flag(child(font, name), 'val', true);
  const size = numberOf(child(font, 'sz'), 'val');
  const name = attribute(child(font, 'name'), 'val');
  const color = colorOf(child(font, 'color'), theme);
  if (on('b')) style.bold = true;
  if (on('i')) style.italic = true;
  if (size !== undefined && size !== numberOf(child(usual, 'sz'), 'val')) style.fontSize = size;
  if (name !== undefined && name !== attribute(child(usual, 'name'), 'val')) style.fontName = name;
  if (color !== undefined && color !== colorOf(child(usual, 'color'), theme)) style.fontColor = color;
  return style;
}

function readFill(fill: Element, theme: readonly string[]): StyleModel {
  const pattern = child(fill, 'patternFill');
  const fillColor =
    attribute(pattern, 'patternType') === 'solid' ? colorOf(child(pattern, 'fgColor'), theme) : undefined;
  return fillColor ? { fillColor } : {};
}

// In a differential format the background colour is the one that fills.
function readDifferenceFill(fill: Element | undefined, theme: readonly string[]): StyleModel {
  const pattern = child(fill, 'patternFill');
  const fillColor = colorOf(child(pattern, 'bgColor'), theme) ?? colorOf(child(pattern, 'fgColor'), theme);
  return fillColor ? { fillColor } : {};
}

function readBorder(border: Element, theme: readonly string[]): StyleModel {
  const side = (name: string): BorderModel | undefined => {
    const element = child(border, name);
    const style = attribute(element, 'style') ?? 'none';
    if (style === 'none') return undefined;
    return { style: BORDER[style] ?? 'Dash', color: colorOf(child(element, 'color'), theme) ?? '#000000' };
  };
  const sides = {
    borderTop: side('top'),
    borderBottom: side('bottom'),
    borderLeft: side('left'),
    borderRight: side('right'),
  };
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
}

function readAlignment(alignment: Element | undefined): StyleModel {
  const style: StyleModel = {};
  const horizontal = HORIZONTAL[attribute(alignment, 'horizontal') ?? ''];
  const vertical = VERTICAL[attribute(alignment, 'vertical') ?? ''];
  const indent = numberOf(alignment, 'indent');
  if (horizontal) style.horizontal = horizontal;
  if (vertical) style.vertical = vertical;
  if (flag(alignment, 'wrapText')) style.wrap = true;
  if (indent) style.indent = indent;
  return style;
}
