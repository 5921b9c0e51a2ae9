/** Changes single properties of elements of the styles part, and keeps what else they say. */
import type { BorderModel, StyleModel } from '../workbookModel';
import { argb } from './colors';
import type { StyleProperty } from './styleKey';
import { attribute, child, children, createLike, insertBeforeNames, removeElement, type Element } from './xmlTree';

export const BORDER_STYLES: Readonly<Record<BorderModel['style'], string>> = {
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
  Hairline: 'hair',
  Dash: 'dashed',
  Double: 'double',
};

export const HORIZONTAL: Readonly<Record<NonNullable<StyleModel['horizontal']>, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

// In the order in which Excel writes them.
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme extLst'.split(' ');
const SIDES = [
  ['borderLeft', 'left'],
  ['borderRight', 'right'],
  ['borderTop', 'top'],
  ['borderBottom', 'bottom'],
] as const;
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

export const FONT_PROPERTIES: readonly StyleProperty[] = ['bold', 'italic', 'fontSize', 'fontName', 'fontColor'];
export const BORDER_PROPERTIES: readonly StyleProperty[] = SIDES.map(([property]) => property);
export const ALIGNMENT_PROPERTIES: readonly StyleProperty[] = ['horizontal', 'vertical', 'wrap', 'indent'];

/** A font with other properties. @param usual the font of plain cells: what a font is that says nothing. */
export function changedFont(
  font: Element,
  properties: readonly StyleProperty[],
  style: StyleModel,
  usual: Element | undefined,
): Element {
  const changed = font.cloneNode(true) as Element;
  const clear = (name: string): void => children(changed, name).forEach(removeElement);
  const put = (name: string, attributes: Readonly<Record<string, string>> = {}): void => {
    clear(name);
    addInOrder(changed, createLike(changed, name, attributes), FONT_ORDER);
  };
  const putUsual = (name: string): void => {
    clear(name);
    const same = child(usual, name)?.cloneNode(true) as Element | undefined;
    if (same) addInOrder(changed, same, FONT_ORDER);
  };
  const { bold, italic, fontSize, fontColor, fontName } = style;
  const has = (property: StyleProperty): boolean => properties.includes(property);
  if (has('bold')) (bold ? put : clear)('b');
  if (has('italic')) (italic ? put : clear)('i');
  if (has('fontSize') && fontSize) put('sz', { val: String(fontSize) });
  else if (has('fontSize')) putUsual('sz');
  if (has('fontColor') && fontColor) put('color', { rgb: argb(fontColor) });
  else if (has('fontColor')) putUsual('color');
  if (has('fontName') && fontName !== attribute(child(font, 'name'), 'val')) {
    ['family', 'charset', 'scheme'].forEach(fontName ? clear : putUsual);
    if (fontName) put('name', { val: fontName });
    else putUsual('name');
  }
  return changed;
}

export function changedBorder(border: Element, properties: readonly StyleProperty[], style: StyleModel): Element {
  const changed = border.cloneNode(true) as Element;
  for (const [property, name] of SIDES) {
    if (!properties.includes(property)) continue;
    for (const old of children(changed, name)) removeElement(old);
    const side = style[property];
    const element = createLike(changed, name, side ? { style: BORDER_STYLES[side.style] } : {});
    if (side) element.appendChild(createLike(element, 'color', { rgb: argb(side.color) }));
    addInOrder(changed, element, BORDER_ORDER);
  }
  return changed;
}

/** Changes the alignment of a cell format in place. */
export function changeAlignment(format: Element, properties: readonly StyleProperty[], style: StyleModel): void {
  let alignment = child(format, 'alignment');
  if (!alignment) {
    alignment = createLike(format, 'alignment');
    insertBeforeNames(format, alignment, ['protection', 'extLst']);
  }
  const { horizontal, vertical, wrap, indent } = style;
  const values: Partial<Record<StyleProperty, [name: string, value: string | undefined]>> = {
    horizontal: ['horizontal', horizontal && HORIZONTAL[horizontal]],
    vertical: ['vertical', vertical && vertical !== 'Bottom' ? vertical.toLowerCase() : undefined],
    wrap: ['wrapText', wrap ? '1' : undefined],
    indent: ['indent', indent ? String(indent) : undefined],
  };
  for (const property of properties) {
    const [name, value] = values[property] ?? [];
    if (name === undefined) continue;
    if (value === undefined) alignment.removeAttribute(name);
    else alignment.setAttribute(name, value);
  }
  if (alignment.attributes.length === 0) removeElement(alignment);
}

function addInOrder(parent: Element, element: Element, order: readonly string[]): void {
  insertBeforeNames(parent, element, order.slice(order.indexOf(element.localName ?? '') + 1));
}
