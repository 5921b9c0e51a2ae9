/** Dates that a file tells in ISO text (cells of type d) as serial numbers. */
import { serialOf } from '../../src/schema/calendar';

/** @returns null when the text is no such date. @example isoSerial('2017-12-31T12:00:00') // 43100.5 */
export function isoSerial(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const serial = serialOf(year ?? 0, month ?? 0, day ?? 0);
  return serial === null ? null : serial + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86400;
}
