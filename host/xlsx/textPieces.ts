/** A long text with some pieces of it replaced, put together once at the end. */

/** What stands from start to end in the text is replaced. */
export interface TextPiece {
  start: number;
  end: number;
  text: string;
}

/** @param pieces in the order of the text. @returns the same text when there are none. */
export function withPieces(source: string, pieces: readonly TextPiece[]): string {
  if (pieces.length === 0) return source;
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text } of pieces) {
    parts.push(source.slice(copied, start), text);
    copied = end;
  }
  parts.push(source.slice(copied));
  return parts.join('');
}
