import { failureOf } from './customFunctionsGlobal';
import fc from 'fast-check';
import { setFunctionLanguage } from '../../functions/errors';
import { funnel, weakStage } from '../../functions/functions';
import { cell, column, row } from './arguments';
import { RUNS } from '../analysis/runs';

const HEADINGS = ['Stage', 'Entered', 'Passed', 'Lost', 'Open', 'Step conversion', 'Decided conversion'];
const order = column('Call', 'Meeting', 'Contract');

/** The known answer of R8: 100 clients, of whom 20 refuse at the second stage, 79 at the third, and one signs. */
const hundred = Array.from({ length: 100 }, (_, index) => ({
  client: [`Client ${index}`],
  stage: [index < 20 ? 'Meeting' : 'Contract'],
  outcome: [index === 99 ? 'Won' : 'Refused'],
}));
const clients = hundred.map(({ client }) => client);
const stages = hundred.map(({ stage }) => stage);
const outcomes = hundred.map(({ outcome }) => outcome);

describe('KAM.FUNNEL', () => {
  it('R8: 100 clients pass 100, 80 and 1; step conversions are 100 %, 80 % and 1.25 %', () => {
    expect(funnel(clients, stages, outcomes, order)).toEqual([
      HEADINGS,
      ['Call', 100, 100, 0, 0, 1, 1],
      ['Meeting', 100, 80, 20, 0, 0.8, 0.8],
      ['Contract', 80, 1, 79, 0, 0.0125, 0.0125],
    ]);
  });

  it('open ones stay where they stand and count in the step conversion only', () => {
    const table = funnel(
      column('A', 'B', 'C', 'D'),
      column('call', ' MEETING ', 'Meeting', ''),
      column('', 'в работе', 'Kliento atsisakymas', 'Заказ'),
      order,
    );
    expect(table.slice(1)).toEqual([
      ['Call', 4, 3, 0, 1, 0.75, 1],
      ['Meeting', 3, 1, 1, 1, 1 / 3, 0.5],
      ['Contract', 1, 1, 0, 0, 1, 1],
    ]);
  });

  it('rows of a client count once: the furthest stage, the last outcome', () => {
    const table = funnel(
      column('A', 'a ', 'A', 'B', 'B'),
      column('Meeting', 'Call', 'Contract', 'Call', 'Lost'),
      cell(''),
      order,
    );
    expect(table.slice(1).map((line) => line.slice(0, 5))).toEqual([
      ['Call', 2, 1, 1, 0],
      ['Meeting', 1, 1, 0, 0],
      ['Contract', 1, 0, 0, 1],
    ]);
  });

  it('blank rows do not count, whatever a blank is; a row without a client counts by itself', () => {
    const table = funnel(column('A', null, 0, '', ''), column('Call', '', 0, 'Call', 'Call'), cell(null), order);
    expect(table[1]).toEqual(['Call', 3, 0, 0, 3, 0, '']);
  });

  it('leaves a conversion blank that nobody decided', () => {
    expect(funnel(cell(null), cell(''), cell(0), row('Call', '', 'Contract'))).toEqual([
      HEADINGS,
      ['Call', 0, 0, 0, 0, '', ''],
      ['Contract', 0, 0, 0, 0, '', ''],
    ]);
  });

  it('says which row it cannot read', () => {
    const one = cell('A');
    expect(failureOf(() => funnel(column('A', 'B'), column('Call', 'Demo'), cell(''), order))).toEqual({
      code: '#VALUE!',
      message: 'stages, row 2: "Demo" is not in stageOrder. Add it there or correct it.',
    });
    expect(failureOf(() => funnel(one, cell('Call'), cell('hm'), order))?.message).toMatch(/^outcomes, row 1: "hm"/);
    expect(failureOf(() => funnel(one, cell('Call'), cell(''), cell('')))?.message).toMatch(/^stageOrder must/);
    expect(failureOf(() => funnel(one, cell('A'), cell(''), column('A', ' a')))?.message).toMatch(/"a" is there twice/);
    expect(failureOf(() => funnel(column('A', 'B'), column('A', 'A', 'A'), cell(''), cell('A')))?.message).toBe(
      'clients and stages must be ranges of the same size.',
    );
  });

  it('always balances: entered = passed + lost + open, and passed is what enters the next stage', () => {
    const line = fc.record({
      client: fc.constantFrom('A', 'B', 'C', 'D', 'E', ''),
      stage: fc.constantFrom('Call', 'Meeting', 'Contract', ''),
      outcome: fc.constantFrom('won', 'lost', 'declined', 'open', ''),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const table = funnel(
          lines.map(({ client }) => [client]),
          lines.map(({ stage }) => [stage]),
          lines.map(({ outcome }) => [outcome]),
          order,
        )
          .slice(1)
          .map(([, ...counts]) => counts.map(Number));
        table.forEach(([entered, passed = 0, lost = 0, open = 0], index) => {
          expect(entered).toBe(passed + lost + open);
          if (index > 0) expect(entered).toBe(table[index - 1]?.[1]);
        });
      }),
      RUNS,
    );
  });
});

describe('KAM.WEAKSTAGE', () => {
  it('R8: names the third stage', () => {
    expect(weakStage(clients, stages, outcomes, order)).toBe('Contract');
  });

  it('is #N/A where no stage has enough decided clients, or none of them lost any', () => {
    expect(failureOf(() => weakStage(cell('A'), cell('Call'), cell('lost'), order))).toMatchObject({
      code: '#N/A',
      message: 'No stage with 10 decided clients or more has lost any, so there is no weak link to name.',
    });
    expect(failureOf(() => weakStage(clients, stages, cell('won'), order))?.code).toBe('#N/A');
  });
});

describe('texts', () => {
  afterEach(() => setFunctionLanguage('en'));

  it('headings come in the language that Excel is shown in', () => {
    const heads = (): unknown => funnel(cell('A'), cell('Call'), cell(''), order)[0];
    setFunctionLanguage('ru');
    expect(heads()).toEqual([
      'Этап',
      'Вошли',
      'Прошли',
      'Потеряны',
      'В работе',
      'Конверсия этапа',
      'Конверсия решённых',
    ]);
    setFunctionLanguage('lt');
    expect(heads()).toContain('Perėjo');
  });

  it('reads outcomes as the lists do', () => {
    const ended = (label: string): unknown => funnel(cell('A'), cell('Call'), cell(label), order)[1]?.slice(1, 5);
    for (const won of ['Laimėta', 'сделка успешна', 'deal closed won']) expect(ended(won)).toEqual([1, 1, 0, 0]);
    for (const lost of ['Отказ компании', 'ушёл к конкуренту', 'netekta']) expect(ended(lost)).toEqual([1, 0, 1, 0]);
    expect(failureOf(() => ended('perhaps'))?.message).toMatch(/^outcomes, row 1: "perhaps"/);
  });
});
