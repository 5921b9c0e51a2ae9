/** A field of a dossier with what stands in it. */
export interface DossierField {
  /** The part of the dossier: general, our view, decision group, competitors. */
  section: string;
  field: string;
  /** Blank, or nothing but dashes and question marks, is missing; "none" is an answer. */
  value: string | number | boolean | null;
  /** A field that need not be filled is left out of the count. */
  optional?: boolean;
}

export interface SectionCompleteness {
  section: string;
  filled: number;
  fields: number;
  /** filled / fields; null without required fields. */
  share: number | null;
}

export interface Completeness {
  filled: number;
  fields: number;
  /** filled / fields, 0 to 1; null without required fields. */
  share: number | null;
  /** In the dossier's order. */
  missing: { section: string; field: string }[];
  sections: SectionCompleteness[];
}

/**
 * How complete a dossier is, and what is missing (R37). Each required field counts the same.
 *
 * @param fields in the dossier's order
 * @example 3 of 4 fields filled // share 0.75, the fourth in `missing`
 */
export function completeness(fields: readonly DossierField[]): Completeness {
  const required = fields.filter(({ optional }) => optional !== true);
  const missing = required.filter(({ value }) => isBlank(value)).map(({ section, field }) => ({ section, field }));
  const names = [...new Set(required.map(({ section }) => section))];
  const sections = names.map((section) => {
    const all = required.filter((one) => one.section === section).length;
    const filled = all - missing.filter((one) => one.section === section).length;
    return { section, filled, fields: all, share: filled / all };
  });
  const filled = required.length - missing.length;
  const share = required.length === 0 ? null : filled / required.length;
  return { filled, fields: required.length, share, missing, sections };
}

function isBlank(value: DossierField['value']): boolean {
  return value === null || (typeof value === 'string' && /^[\s\u200B\uFEFF\-–—−?._]*$/u.test(value));
}
