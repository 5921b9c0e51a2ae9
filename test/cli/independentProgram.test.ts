import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelValue, WorkbookModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { LANGUAGES } from '../../src/i18n/dictionary';
import { auditJsonOf, fileWith, kam, temporaryFolder } from '../support/kam';
import { closeLibreOffice, recalculateWithLibreOffice, type SheetValues } from '../support/libreOffice';
import { ownFormulas, tableColumn } from '../support/reportTable';
import { describeWithSharedData, sharedData } from '../support/sharedData';

jest.setTimeout(300_000);
afterAll(closeLibreOffice);

const samples = path.join(__dirname, '..', '..', 'sample');

interface Audited {
  model: WorkbookModel;
  recalculated: Record<string, SheetValues>;
}

/** Audits into a file, opens it, and has LibreOffice compute it from the formulas alone. */
async function audited(...args: string[]): Promise<Audited> {
  const output = path.join(temporaryFolder(), 'out.xlsx');
  const { code, err } = await kam('audit', ...args, '-o', output, '--quiet');
  expect([code, err]).toEqual([0, '']);
  const bytes = new Uint8Array(readFileSync(output));
  return { model: await openWorkbook(bytes, 'out.xlsx'), recalculated: await recalculateWithLibreOffice(bytes) };
}

/** Equal as another program writes it: numbers to a relative 1e-9, blank text like a blank cell. */
function same(ours: ModelValue | undefined, theirs: ModelValue | undefined): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs), 1e-3);
  }
  return (ours ?? '') === (theirs ?? '');
}

function expectSameEverywhere({ model, recalculated }: Audited, atLeast: number): void {
  const formulas = ownFormulas(model);
  expect(formulas.length).toBeGreaterThan(atLeast);
  const differing = formulas.filter(
    ({ sheet, row, column, value }) => !same(value, recalculated[sheet]?.[row]?.[column]),
  );
  expect(
    differing.slice(0, 5).map((each) => ({ ...each, theirs: recalculated[each.sheet]?.[each.row]?.[each.column] })),
  ).toEqual([]);
  expect(formulas.filter(({ value }) => typeof value === 'object' || value === undefined)).toEqual([]);
  const broken = formulas.filter(({ value }) => typeof value === 'string' && value.startsWith('✗'));
  expect(broken).toEqual([]);
}

/** Blank text stands for what is undefined. */
const orNull = (values: (ModelValue | undefined)[]) =>
  values.map((value) => (value === '' || value === undefined ? null : value));

function expectClose(values: (ModelValue | undefined)[], expected: (number | null)[]): void {
  expect(values).toHaveLength(expected.length);
  const pairs = orNull(values).map((value, index) => [value, expected[index]] as const);
  expect(pairs.filter(([value, wanted]) => !same(value ?? undefined, wanted ?? undefined))).toEqual([]);
}

/** Columns of the report tables by position, because headings are in the report's language. */
const FUNNEL = {
  entered: 2,
  passed: 3,
  lost: 4,
  declined: 5,
  open: 6,
  step: 7,
  decided: 8,
  low: 9,
  high: 10,
  cumulative: 11,
};
const CONVERSION = {
  manager: 1,
  worked: 2,
  closed: 3,
  won: 4,
  rate: 5,
  closedRate: 6,
  shrunk: 9,
  p: 10,
  pHolm: 11,
  moneyWon: 13,
  byCount: 18,
  byMoney: 19,
};
const PLAN = { planned: 2, refined: 3, actual: 4, error: 6, refinement: 7, execution: 9 };

async function expectAsInJson({ model, recalculated }: Audited, ...args: string[]): Promise<void> {
  const json = await auditJsonOf(...args);
  const column = (table: string, index: number) => tableColumn(model, table, index, recalculated);
  const { stages } = json.funnel;
  expectClose(
    column('KamFunnel', FUNNEL.entered),
    stages.map(({ entered }) => entered),
  );
  expectClose(
    column('KamFunnel', FUNNEL.passed),
    stages.map(({ passed }) => passed),
  );
  expectClose(
    column('KamFunnel', FUNNEL.lost),
    stages.map(({ lost }) => lost),
  );
  expectClose(
    column('KamFunnel', FUNNEL.declined),
    stages.map(({ declined }) => declined),
  );
  expectClose(
    column('KamFunnel', FUNNEL.open),
    stages.map(({ open }) => open),
  );
  expectClose(
    column('KamFunnel', FUNNEL.step),
    stages.map(({ stepConversion }) => stepConversion),
  );
  expectClose(
    column('KamFunnel', FUNNEL.decided),
    stages.map(({ decidedConversion }) => decidedConversion),
  );
  expectClose(
    column('KamFunnel', FUNNEL.low),
    stages.map(({ interval }) => interval?.[0] ?? null),
  );
  expectClose(
    column('KamFunnel', FUNNEL.high),
    stages.map(({ interval }) => interval?.[1] ?? null),
  );
  expectClose(
    column('KamFunnel', FUNNEL.cumulative),
    stages.map(({ cumulativeConversion }) => cumulativeConversion),
  );

  const names = column('KamConversion', CONVERSION.manager);
  const managers = names.map((name) =>
    json.conversion.managers.find(({ manager }) => (manager ?? names.at(-1)) === name),
  );
  expect(managers.every((manager) => manager !== undefined)).toBe(true);
  const figure = (pick: (manager: (typeof json.conversion.managers)[number]) => number | null) =>
    managers.map((manager) => (manager ? pick(manager) : null));
  expect(managers).toHaveLength(json.conversion.managers.length);
  expectClose(
    column('KamConversion', CONVERSION.worked),
    figure(({ worked }) => worked),
  );
  expectClose(
    column('KamConversion', CONVERSION.closed),
    figure(({ closed }) => closed),
  );
  expectClose(
    column('KamConversion', CONVERSION.won),
    figure(({ won }) => won),
  );
  expectClose(
    column('KamConversion', CONVERSION.rate),
    figure(({ rate }) => rate),
  );
  expectClose(
    column('KamConversion', CONVERSION.closedRate),
    figure(({ closedRate }) => closedRate),
  );
  expectClose(
    column('KamConversion', CONVERSION.shrunk),
    figure(({ shrunkRate }) => shrunkRate),
  );
  expectClose(
    column('KamConversion', CONVERSION.p),
    figure(({ pValue }) => pValue),
  );
  expectClose(
    column('KamConversion', CONVERSION.pHolm),
    figure(({ pHolm }) => pHolm),
  );
  expectClose(
    column('KamConversion', CONVERSION.moneyWon),
    figure(({ moneyWon }) => moneyWon),
  );
  expectClose(
    column('KamConversion', CONVERSION.byCount),
    figure(({ rankByCount }) => rankByCount),
  );
  expectClose(
    column('KamConversion', CONVERSION.byMoney),
    figure(({ rankByMoney }) => rankByMoney),
  );

  if (json.planAccuracy === null) return;
  const { periods } = json.planAccuracy;
  expectClose(
    column('KamPlanAccuracy', PLAN.planned),
    periods.map(({ planned }) => planned),
  );
  expectClose(
    column('KamPlanAccuracy', PLAN.refined),
    periods.map(({ refined }) => refined),
  );
  expectClose(
    column('KamPlanAccuracy', PLAN.actual),
    periods.map(({ actual }) => actual),
  );
  expectClose(
    column('KamPlanAccuracy', PLAN.error),
    periods.map(({ error }) => error),
  );
  expectClose(
    column('KamPlanAccuracy', PLAN.refinement),
    periods.map(({ refinementError }) => refinementError),
  );
  expectClose(
    column('KamPlanAccuracy', PLAN.execution),
    periods.map(({ executionError }) => executionError),
  );
}

describe.each(LANGUAGES)('the audited sample in %s', (language) => {
  const args = [path.join(samples, `kam-sample-${language}.xlsx`), '--lang', language];
  let result: Audited;
  beforeAll(async () => {
    result = await audited(...args);
  });

  test('has the same value in every formula cell in LibreOffice as in the local host, and no error', () => {
    expectSameEverywhere(result, 400);
  });

  test('shows in LibreOffice the figures of the JSON', () => expectAsInJson(result, ...args));

  test('says in the report what the findings say', async () => {
    const { findings } = await auditJsonOf(...args);
    for (const [report, sheet] of [
      ['funnel', 0],
      ['conversion', 1],
      ['planAccuracy', 2],
    ] as const) {
      const own = result.model.sheets.filter(({ customProperties }) =>
        customProperties['KamWorkbook']?.includes('"part":"report"'),
      );
      const name = own[sheet]?.name ?? '';
      const shown = [1, 2]
        .map((row) => result.recalculated[name]?.[row]?.[0])
        .filter((value) => typeof value === 'string')
        .join(' ');
      const digits = (text: string) =>
        text
          .replace(/[\s\u00a0\u202f]/g, '')
          .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
          .replace(/(\d),(?=\d{3})/g, '$1');
      expect(digits(shown)).toBe(digits(findings.find((finding) => finding.report === report)?.text ?? ''));
    }
  });
});

describeWithSharedData('crm-sales-opportunities')('the audited CRM data', () => {
  const map = {
    deals: {
      source: 'sales_pipeline',
      deal: 'opportunity_id',
      client: 'account',
      manager: 'sales_agent',
      stage: 'deal_stage',
      started: 'engage_date',
      closed: 'close_date',
      actual: 'close_value',
      outcomes: { Won: 'won', Lost: 'lost' },
      stages: ['Prospecting', 'Engaging'],
    },
    clients: { source: 'accounts', client: 'account', segment: 'sector', parent: 'subsidiary_of' },
    teams: { source: 'sales_teams', manager: 'sales_agent', planner: 'manager' },
  };
  const files = ['accounts', 'products', 'sales_pipeline', 'sales_teams'].map((name) =>
    sharedData('crm-sales-opportunities', `${name}.csv`),
  );
  let args: string[];
  beforeAll(() => {
    args = [...files, '--map', fileWith('map.json', JSON.stringify(map)), '--as-of', '2017-12-31'];
  });

  test('gives the known answers', async () => {
    const json = await auditJsonOf(...args);
    expect(json.asOf).toBe('2017-12-31');
    expect(json.sources.find(({ role }) => role === 'deals')).toMatchObject({
      sheet: 'sales_pipeline',
      rowsRead: 8800,
      rowsUsed: 8800,
      setAside: [],
    });
    expect(json.funnel.outcomes).toEqual({ won: 4238, lost: 2473, declined: 0, open: 2089 });
    const [prospecting, engaging] = json.funnel.stages;
    expect(prospecting).toMatchObject({ stage: 'Prospecting', entered: 8800, passed: 8300, lost: 0, open: 500 });
    expect(engaging).toMatchObject({ stage: 'Engaging', entered: 8300, passed: 4238, lost: 2473, open: 1589 });
    const { company, managers } = json.conversion;
    expect(company).toMatchObject({ won: 4238, worked: 8800, closed: 6711, moneyWon: 10005534 });
    expect(company.closedRate).toBeCloseTo(0.6315005, 7);
    expect(company.rate).toBeCloseTo(0.4815909, 7);
    expect(managers).toHaveLength(30);
    expect(Math.min(...managers.map(({ pHolm }) => pHolm))).toBeCloseTo(0.304, 3);
    expect(managers.filter(({ pValue }) => pValue < 0.05)).toHaveLength(3);
    expect(new Set(managers.map(({ verdict }) => verdict))).toEqual(new Set(['not distinguishable']));
    const known = { 'Hayden Neloms': [107, 152], 'Lajuana Vencill': [127, 231], 'Darcel Schlecht': [349, 553] };
    for (const [name, [won, closed]] of Object.entries(known)) {
      expect(managers.find(({ manager }) => manager === name)).toMatchObject({ won, closed });
    }
    expect(json.concentration.hhi).toBeCloseTo(135.81, 2);
    expect(json.concentration.clients).toBe(85);
    expect(json.concentration.top[0]).toMatchObject({ client: 'Kan-code', amount: 341455, type: null });
    expect(json.quality.find(({ code }) => code === 'blank-client')).toMatchObject({
      severity: 'warning',
      count: 1425,
    });
  });

  test('is recognised without a mapping file too', async () => {
    const json = await auditJsonOf(...files, '--as-of', '2017-12-31');
    expect(json.funnel.outcomes).toEqual({ won: 4238, lost: 2473, declined: 0, open: 2089 });
    expect(json.funnel.stages.map(({ passed }) => passed)).toEqual([8300, 4238]);
  });

  test('shows the same in LibreOffice, in every formula cell and as in the JSON', async () => {
    const result = await audited(...args);
    expectSameEverywhere(result, 600);
    await expectAsInJson(result, ...args);
  });
});
