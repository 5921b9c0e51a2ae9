import fc from 'fast-check';
import { completeness, type DossierField } from '../../../src/analysis/dossier/completeness';
import { RUNS } from '../runs';

const field = (section: string, name: string, value: DossierField['value'], optional?: boolean): DossierField => ({
  section,
  field: name,
  value,
  optional,
});

describe('completeness of a dossier', () => {
  it('R37: counts filled fields in percent and lists what is missing', () => {
    const found = completeness([
      field('general', 'mission', 'to build'),
      field('general', 'headcount', 0),
      field('our view', 'budget', ''),
      field('our view', 'sponsor', false),
      field('our view', 'remarks', '', true),
    ]);
    expect(found).toEqual({
      filled: 3,
      fields: 4,
      share: 0.75,
      missing: [{ section: 'our view', field: 'budget' }],
      sections: [
        { section: 'general', filled: 2, fields: 2, share: 1 },
        { section: 'our view', filled: 1, fields: 2, share: 0.5 },
      ],
    });
  });

  it('dashes, question marks and spaces are no answer; "none" is one', () => {
    const blank = ['', '  ', '—', '-', '?', '??', '...', '___', null];
    expect(completeness(blank.map((value) => field('x', 'y', value))).filled).toBe(0);
    const answers = ['none', 'нет', 'nėra', '0', '- see annex'];
    expect(completeness(answers.map((value) => field('x', 'y', value))).share).toBe(1);
  });

  it('of no required fields is not told', () => {
    expect(completeness([])).toEqual({ filled: 0, fields: 0, share: null, missing: [], sections: [] });
    expect(completeness([field('x', 'y', '', true)]).share).toBeNull();
  });

  it('filled and missing make up all fields, and sections make up the whole', () => {
    const any = fc.record({
      section: fc.constantFrom('a', 'b', 'c'),
      field: fc.string(),
      value: fc.oneof(fc.constantFrom('', '?', null, 'text'), fc.integer()),
      optional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (fields) => {
        const { filled, fields: all, missing, sections } = completeness(fields);
        expect(filled + missing.length).toBe(all);
        expect(sections.reduce((sum, one) => sum + one.filled, 0)).toBe(filled);
        expect(sections.reduce((sum, one) => sum + one.fields, 0)).toBe(all);
      }),
      RUNS,
    );
  });
});
