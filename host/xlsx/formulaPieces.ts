/** Cuts a formula into what may hold references and function names and what must stay as it is. */

export interface FormulaPiece {
  /** code: operators, names, references; string: "text"; sheet: 'quoted name'; bracket: [column or workbook]. */
  kind: 'code' | 'string' | 'sheet' | 'bracket';
  text: string;
}

export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const kind = kindAt(formula[at]);
    const end =
      kind === 'code' ? codeEnd(formula, at) : kind === 'bracket' ? bracketEnd(formula, at) : quoteEnd(formula, at);
    pieces.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return pieces;
}

/** Rewrites the code of a formula, and leaves texts, quoted sheet names and brackets. */
export function mapCode(formula: string, change: (code: string) => string): string {
  return formulaPieces(formula)
    .map((piece) => (piece.kind === 'code' ? change(piece.text) : piece.text))
    .join('');
}

function kindAt(character: string | undefined): FormulaPiece['kind'] {
  if (character === '"') return 'string';
  if (character === "'") return 'sheet';
  return character === '[' ? 'bracket' : 'code';
}

function codeEnd(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && kindAt(formula[at]) === 'code') at++;
  return at;
}

// A doubled quote stands for one.
function quoteEnd(formula: string, from: number): number {
  const quote = formula[from];
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

// Brackets nest; an apostrophe in them makes the next character an ordinary one.
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
