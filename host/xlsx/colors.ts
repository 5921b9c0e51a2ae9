/** Colours as a workbook tells them (RGB, theme and tint, index) as '#RRGGBB'. */
import { attribute, children, descend, numberOf, type Element } from './xmlTree';

// The order in which cells count the theme's colours swaps the two darks and lights of the theme part.
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = 'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

const FIRST_INDEXED = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const INDEXED = [
  ...FIRST_INDEXED,
  ...FIRST_INDEXED,
  ...`800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF
  FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00
  FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/),
];

/** The colours of a workbook's theme, in the order in which cells count them. */
export function themeColors(theme: Element | undefined): string[] {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, i) => {
    const color = children(children(scheme, name)[0])[0];
    return (attribute(color, 'lastClr') ?? attribute(color, 'val') ?? OFFICE_THEME[i] ?? '000000').toUpperCase();
  });
}

/** @returns undefined for no colour and for the automatic one. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | undefined {
  const rgb = attribute(element, 'rgb');
  const themed = numberOf(element, 'theme');
  const indexed = numberOf(element, 'indexed');
  const base =
    rgb?.slice(-6) ?? (themed !== undefined ? theme[themed] : indexed !== undefined ? INDEXED[indexed] : undefined);
  if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return undefined;
  const tint = numberOf(element, 'tint') ?? 0;
  return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
}

/** '#RRGGBB' as a file writes it. @example argb('#FF0000') // 'FFFF0000' */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** '#RRGGBB' as drawings write it. @example rgbHex('#ff0000') // 'FF0000' */
export function rgbHex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

// Tint moves the luminance of hue-luminance-saturation towards white (above 0) or black (ECMA-376, 18.3.1.15).
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (value: number): string => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    const level = moved - chroma / 2 + share * chroma;
    return Math.round(Math.min(1, Math.max(0, level)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(red) + channel(green) + channel(blue);
}
