import type { CellStyle, Highlight } from '../reports/model';

/** The look of a kind of cell. */
export interface Look {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  align?: 'Left' | 'Center' | 'Right';
  vertical?: 'Top' | 'Center' | 'Bottom';
  wrap?: boolean;
  /** Steps away from the edge that the text stands at. */
  indent?: number;
  /** Colour of a line below or above the cell. */
  lineBelow?: string;
  lineAbove?: string;
}

const INK = '#242424';
const QUIET = '#616161';
const BRAND = '#0F548C';
const RULE = '#E1DFDD';
const INPUT = '#FFF4CE';

const COUNT = '#,##0';
const PERCENT = '0.0%';
const SIGNED_PERCENT = '0.0%;-0.0%;0.0%';
const MONEY = '#,##0;-#,##0;0';

const key: Look = { bold: true, size: 13, color: BRAND, align: 'Right' };
const cell: Look = { color: INK, lineBelow: RULE };
const typed: Look = { fill: INPUT, color: INK, lineBelow: RULE, vertical: 'Top', align: 'Left' };
const total: Look = { bold: true, color: INK, lineAbove: INK };

/** One look for each kind of cell; the only place that knows colours and number formats. */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 18, color: BRAND, vertical: 'Center' },
  finding: { bold: true, size: 12, color: INK },
  detail: { size: 11, color: INK },
  label: { size: 9, color: QUIET, vertical: 'Bottom' },
  keyLabel: { size: 9, color: QUIET, align: 'Right', vertical: 'Bottom', wrap: true },
  inputMoney: { fill: INPUT, color: INK, numberFormat: MONEY },
  inputText: { fill: INPUT, color: INK, numberFormat: '@', align: 'Left' },
  keyCount: { ...key, numberFormat: COUNT },
  keyPercent: { ...key, numberFormat: PERCENT },
  keyMoney: { ...key, numberFormat: MONEY },
  section: { bold: true, size: 12, color: BRAND },
  header: { bold: true, color: '#FFFFFF', fill: BRAND, wrap: true, vertical: 'Center', align: 'Center' },
  text: { ...cell, align: 'Left', indent: 1 },
  ordinal: { ...cell, color: QUIET, align: 'Center', numberFormat: COUNT },
  count: { ...cell, numberFormat: COUNT },
  percent: { ...cell, numberFormat: PERCENT },
  signedPercent: { ...cell, numberFormat: SIGNED_PERCENT },
  money: { ...cell, numberFormat: MONEY },
  probability: { ...cell, numberFormat: '0.0000' },
  mark: { ...cell, color: '#A4262C', align: 'Left', indent: 1 },
  totalText: { ...total, align: 'Left', indent: 1 },
  totalCount: { ...total, numberFormat: COUNT },
  totalPercent: { ...total, numberFormat: PERCENT },
  totalSignedPercent: { ...total, numberFormat: SIGNED_PERCENT },
  totalMoney: { ...total, numberFormat: MONEY },
  check: { size: 9, color: INK },
  note: { size: 9, color: QUIET, align: 'Left', indent: 1 },
  working: { size: 8, color: '#A19F9D' },
  key: { numberFormat: ';;;', size: 8 },
  subsection: { bold: true, color: INK },
  subheader: { size: 9, color: QUIET, align: 'Left', indent: 1, lineBelow: RULE },
  field: { color: INK, vertical: 'Top', wrap: true, lineBelow: RULE },
  input: { ...typed, wrap: true },
  inputDate: { ...typed, numberFormat: 'yyyy-mm-dd' },
  inputNumber: { ...typed, numberFormat: '#,##0.##' },
  hint: { italic: true, size: 9, color: QUIET, vertical: 'Top' },
  date: { ...cell, numberFormat: 'yyyy-mm-dd', align: 'Left' },
  link: { ...cell, color: BRAND, align: 'Left', indent: 1 },
  typed: { color: INK },
};

/** Looks of cells that stand out; readable in grey print too, because they differ in weight as well. */
export const HIGHLIGHT_LOOKS: Readonly<Record<Highlight['look'], { fill: string; color: string; bold: boolean }>> = {
  weak: { fill: '#FDE7E9', color: '#A4262C', bold: true },
  good: { fill: '#E1F3E2', color: '#0B6A0B', bold: true },
  warning: { fill: '#FFF4CE', color: '#8A5A00', bold: true },
};
