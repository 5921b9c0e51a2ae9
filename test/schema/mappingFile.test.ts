import fc from 'fast-check';
import { FIELDS, ROLES, type Mapping, type RoleMapping } from '../../src/schema/mapping';
import { mappingFromFile, mappingToFile, parseMappingFile, type MappingFile } from '../../src/schema/mappingFile';
import { nearestOf } from '../../src/schema/nearestSpelling';

const FILE = `{ "deals": { "source": "sales_pipeline", "deal": "opportunity_id", "client": "account",
  "outcomes": { "Won": "won", "Lost": "lost" }, "stages": ["Prospecting", "Engaging"], "reading": "entered" },
  "teams": { "source": "sales_teams", "manager": "sales_agent", "planner": "manager" } }`;

test('the flat form of the file becomes columns and settings', () => {
  expect(parseMappingFile(FILE)).toEqual({
    ok: true,
    mapping: {
      deals: {
        source: 'sales_pipeline',
        columns: { deal: 'opportunity_id', client: 'account' },
        outcomes: { Won: 'won', Lost: 'lost' },
        stages: ['Prospecting', 'Engaging'],
        reading: 'entered',
      },
      teams: { source: 'sales_teams', columns: { manager: 'sales_agent', planner: 'manager' } },
    },
  });
});

test('a file goes through and comes out the same', () => {
  const file = JSON.parse(FILE) as MappingFile;
  expect(mappingToFile(mappingFromFile(file))).toEqual(file);
});

test('every mapping goes through the file and comes back the same', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const roleMapping = (fields: readonly string[]): fc.Arbitrary<RoleMapping> =>
    fc
      .record(
        {
          source: fc.string(),
          columns: fc.dictionary(fc.constantFrom(...fields), fc.string(), { noNullPrototype: true }),
          outcomes: fc.dictionary(text, fc.constantFrom('won', 'lost', 'declined', 'open'), { noNullPrototype: true }),
          stages: fc.array(text),
          stageDates: fc.array(text),
          reading: fc.constantFrom('entered', 'passed'),
        },
        { requiredKeys: ['source', 'columns'], noNullPrototype: true },
      )
      .map((part) => part as RoleMapping);
  const mapping: fc.Arbitrary<Mapping> = fc.record(
    Object.fromEntries(ROLES.map((role) => [role, roleMapping(FIELDS[role])])),
    { requiredKeys: [], noNullPrototype: true },
  );
  fc.assert(
    fc.property(mapping, (one) => {
      expect(mappingFromFile(mappingToFile(one))).toEqual(one);
      expect(parseMappingFile(JSON.stringify(mappingToFile(one)))).toEqual({ ok: true, mapping: one });
    }),
  );
});

test('null and the empty text say that there is no such column', () => {
  expect(parseMappingFile('{"deals": {"reason": null, "manager": ""}}')).toEqual({
    ok: true,
    mapping: { deals: { source: '', columns: { reason: '', manager: '' } } },
  });
});

test('a byte order mark does not matter', () => {
  expect(parseMappingFile('\uFEFF{}')).toEqual({ ok: true, mapping: {} });
});

test.each([
  ['not json', 'invalid-mapping', null],
  ['[1]', 'invalid-mapping', null],
  ['{"deals": 5}', 'invalid-mapping', null],
  ['{"deals": {"client": 5}}', 'invalid-mapping', null],
  ['{"deals": {"stages": "Lead"}}', 'invalid-mapping', null],
  ['{"deals": {"outcomes": ["Won"]}}', 'invalid-mapping', null],
  ['{"deal": {}}', 'unknown-role', 'deals'],
  ['{"deals": {"clinet": "account"}}', 'unknown-field', 'client'],
  ['{"deals": {"outcomes": {"Won": "win"}}}', 'unknown-outcome', 'won'],
  ['{"deals": {"reading": "pased"}}', 'unknown-reading', 'passed'],
])('%s is answered with %s', (text, code, nearest) => {
  const parsed = parseMappingFile(text);
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, nearest }]);
});

test('all problems of a file are told at once', () => {
  const parsed = parseMappingFile('{"x": {}, "deals": {"y": "z", "reading": "q"}}');
  expect(parsed.ok ? [] : parsed.problems.map((one) => one.code)).toEqual([
    'unknown-role',
    'unknown-field',
    'unknown-reading',
  ]);
});

test('mappingFromFile refuses what is no mapping', () => {
  expect(() => mappingFromFile({ dealz: {} })).toThrow(TypeError);
});

test('the nearest spelling forgives swapped and missing letters, and gives up on strangers', () => {
  expect(nearestOf('clinet', ['deal', 'client'])).toBe('client');
  expect(nearestOf('STAGE', ['stage'])).toBe('stage');
  expect(nearestOf('colour', ['deal', 'stage'])).toBeNull();
  expect(nearestOf('x', [])).toBeNull();
});
