import path from 'node:path';
import { generateCustomFunctionsMetadata, type ICustomFunctionsMetadata } from 'custom-functions-metadata';
import { helpLt } from '../../functions/help.lt';
import { helpRu } from '../../functions/help.ru';
import { localiseMetadata } from '../../functions/localisedMetadata';

const source = path.resolve(__dirname, '../../functions/functions.ts');
const languages = [
  ['ru', helpRu, /[а-яё]/i],
  ['lt', helpLt, /[ąčęėįšųūž]/i],
] as const;

let english: ICustomFunctionsMetadata;
let errors: string[];

beforeAll(async () => {
  const result = await generateCustomFunctionsMetadata(source);
  errors = result.errors;
  english = JSON.parse(result.metadataJson) as ICustomFunctionsMetadata;
});

describe("the functions' metadata", () => {
  it('is made without errors and names every function', () => {
    expect(errors).toEqual([]);
    expect(english.functions.map(({ id }) => id)).toEqual([
      'KEYRATING',
      'CONVERSION',
      'PLANERROR',
      'PLANTARGET',
      'PLANINTERVAL',
      'CONVERSIONINTERVAL',
      'CONVERSIONTEST',
      'FUNNEL',
      'WEAKSTAGE',
      'KEYTYPE',
      'CONCENTRATION',
      'CONTACTDUE',
      'REVIEWDUE',
      'HOURSNORM',
      'REPLENISH',
    ]);
  });

  it('takes ranges and tells which arguments may be left out', () => {
    const shape = english.functions.map(({ parameters }) =>
      parameters.map(({ name, dimensionality, optional }) => [name, dimensionality ?? 'scalar', optional ?? false]),
    );
    expect(shape).toEqual([
      [
        ['status', 'matrix', false],
        ['event', 'matrix', true],
        ['personal', 'matrix', true],
        ['weights', 'matrix', true],
      ],
      [
        ['outcomes', 'matrix', false],
        ['won', 'matrix', false],
        ['amounts', 'matrix', true],
      ],
      [
        ['planned', 'matrix', false],
        ['actual', 'matrix', false],
        ['method', 'scalar', true],
      ],
      [
        ['goal', 'matrix', false],
        ['error', 'matrix', false],
        ['rule', 'scalar', true],
      ],
      [
        ['planned', 'matrix', false],
        ['actual', 'matrix', false],
        ['confidence', 'scalar', true],
      ],
      [
        ['won', 'matrix', false],
        ['worked', 'matrix', false],
        ['confidence', 'scalar', true],
      ],
      [
        ['won1', 'matrix', false],
        ['worked1', 'matrix', false],
        ['won2', 'matrix', false],
        ['worked2', 'matrix', false],
      ],
      [
        ['clients', 'matrix', false],
        ['stages', 'matrix', false],
        ['outcomes', 'matrix', false],
        ['stageOrder', 'matrix', false],
      ],
      [
        ['clients', 'matrix', false],
        ['stages', 'matrix', false],
        ['outcomes', 'matrix', false],
        ['stageOrder', 'matrix', false],
      ],
      [['amounts', 'matrix', false]],
      [['amounts', 'matrix', false]],
      [
        ['lastPositive', 'matrix', false],
        ['lastNegative', 'matrix', false],
      ],
      [['lastReview', 'matrix', false]],
      [
        ['orderValue', 'matrix', false],
        ['isExisting', 'matrix', false],
      ],
      [
        ['goal', 'matrix', false],
        ['live', 'matrix', false],
      ],
    ]);
  });

  it('describes every function and parameter', () => {
    for (const { description, parameters } of english.functions) {
      expect(description?.length).toBeGreaterThan(20);
      for (const parameter of parameters) expect(parameter.description?.length).toBeGreaterThan(10);
    }
  });

  it.each(languages)('in %s differs in descriptions only, and has every one', (_, help, letters) => {
    const local = localiseMetadata(english, help);
    const bare = (metadata: ICustomFunctionsMetadata): unknown =>
      JSON.parse(
        JSON.stringify(metadata, (key: string, value: unknown) => (key === 'description' ? undefined : value)),
      );
    expect(bare(local)).toEqual(bare(english));
    for (const [index, { description, parameters }] of local.functions.entries()) {
      expect(description).toMatch(letters);
      const own = english.functions[index]?.parameters.map((parameter) => parameter.description);
      for (const parameter of parameters) expect(own).not.toContain(parameter.description);
    }
  });

  it.each(languages)('in %s has no text for what does not exist', (_, help) => {
    const texts = Object.entries(help).map(([id, text]: [string, { parameters: object }]) => [
      id,
      Object.keys(text.parameters),
    ]);
    expect(texts).toEqual(english.functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));
  });

  it('cannot be put into a language that lacks a text', () => {
    expect(() => localiseMetadata(english, {})).toThrow('KEYRATING');
    const partial = { ...helpRu, KEYRATING: { description: 'x', parameters: { status: 'x' } } };
    expect(() => localiseMetadata(english, partial)).toThrow('KEYRATING, parameter event');
  });
});
