/** Opening tags of rows after somebody has resized the row, or put cells into it. */
import type { RowModel } from '../workbookModel';
import { withAttributes } from './tagText';

/** The attributes of a row's tag whose size is not what it was. */
export function sizeAttributes(
  before: RowModel | undefined,
  after: RowModel | undefined,
): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {};
  if (before?.height !== after?.height) {
    attributes['ht'] = after?.height === undefined ? undefined : String(after.height);
    attributes['customHeight'] = after?.height === undefined ? undefined : '1';
  }
  if ((before?.hidden ?? false) !== (after?.hidden ?? false)) attributes['hidden'] = after?.hidden ? '1' : undefined;
  return attributes;
}

/** A row's tag whose spans, where it has any, reach over new cells. */
export function withSpans(tag: string, { first, last }: { first: number; last: number }): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (!spans) return tag;
  const from = Math.min(Number(spans[1]), first + 1);
  const to = Math.max(Number(spans[2]), last + 1);
  return from === Number(spans[1]) && to === Number(spans[2]) ? tag : withAttributes(tag, { spans: `${from}:${to}` });
}
