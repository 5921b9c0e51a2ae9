/** A cell's text as it is shown, for the number formats that the add-in uses; others show the plain value. */
import type { CellModel } from '../workbookModel';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function shownText(cell: CellModel | undefined): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return shownNumber(value, cell?.style?.numberFormat ?? 'General');
}

function shownNumber(value: number, format: string): string {
  const sections = format.split(';');
  const negative = value < 0 && sections[1] !== undefined;
  const section = (negative ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0]) ?? 'General';
  const bare = section.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  if (section === 'General' || bare === '@') return general(value);
  if (/[ymdhs]/i.test(bare)) return shownDate(value, section);
  return shownDecimal(negative ? -value : value, section, bare);
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return String(Number(value.toPrecision(10)));
}

function shownDecimal(value: number, section: string, bare: string): string {
  const pattern = /[0#?][0#?,]*(?:\.[0#?]+)?/.exec(bare)?.[0];
  if (pattern === undefined) return section.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const decimals = pattern.split('.')[1]?.length ?? 0;
  const scaled = bare.includes('%') ? value * 100 : value;
  const digits = scaled.toLocaleString('en-US', {
    minimumFractionDigits: (pattern.split('.')[1] ?? '').replace(/#/g, '').length,
    maximumFractionDigits: decimals,
    useGrouping: pattern.includes(','),
  });
  const literal = section.replace(/"([^"]*)"|\\(.)|_./g, '$1$2').replace(/\[[^\]]*\]/g, '');
  return literal.replace(/[0#?][0#?,]*(?:\.[0#?]+)?/, digits);
}

function shownDate(serial: number, section: string): string {
  const moment = new Date(Math.round((serial - (serial < 60 ? 25568 : 25569)) * 86400) * 1000);
  const two = (number: number): string => String(number).padStart(2, '0');
  const afternoon = moment.getUTCHours() >= 12;
  const hours = /am\/pm/i.test(section) ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours();
  let afterHours = false;
  return section.replace(/"([^"]*)"|\\(.)|am\/pm|y+|m+|d+|h+|s+/gi, (part: string, quoted?: string, plain?: string) => {
    if (quoted !== undefined || plain !== undefined) return quoted ?? plain ?? '';
    const letter = part.charAt(0).toLowerCase();
    const minutes = letter === 'm' && afterHours;
    if (letter !== 'm') afterHours = letter === 'h';
    if (letter === 'a') return afternoon ? 'PM' : 'AM';
    if (minutes) return two(moment.getUTCMinutes());
    switch (letter) {
      case 'y':
        return part.length > 2 ? String(moment.getUTCFullYear()) : two(moment.getUTCFullYear() % 100);
      case 'd':
        return part.length > 1 ? two(moment.getUTCDate()) : String(moment.getUTCDate());
      case 'h':
        return part.length > 1 ? two(hours) : String(hours);
      case 's':
        return two(moment.getUTCSeconds());
      default: {
        const month = moment.getUTCMonth();
        if (part.length > 2) return MONTHS[month] ?? '';
        return part.length > 1 ? two(month + 1) : String(month + 1);
      }
    }
  });
}
