/** Arrays that fill cells: what stands in their way, and what they are after the workbook was closed and opened again. */
import fc from 'fast-check';
import { Engine } from '../../../host/engine/engine';
import type { CellModel, WorkbookModel } from '../../../host/workbookModel';
import { blankModel } from './blankModel';
import { formulaAt, put, shown, sheetOf } from './workbookFixture';

function modelOf(cells: (CellModel | undefined)[][]): WorkbookModel {
  const model = blankModel('Calc', 'Other');
  const [first] = model.sheets;
  if (first) first.cells = cells;
  return model;
}

/** The numbers 1, 2, 3 in A1:A3, and in C1 a formula that fills C1:C3. */
async function engineWithArray(formula = '=A1:A3*10'): Promise<Engine> {
  const engine = Engine.create(modelOf([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]));
  put(engine, 'Calc!C1', [[formula]]);
  await engine.recalculate();
  return engine;
}

/** The same workbook, closed and opened again. */
function reopened(engine: Engine): Engine {
  const model = engine.toModel();
  engine.dispose();
  return Engine.create(structuredClone(model));
}

function column(engine: Engine, letter: string, rows = 5): unknown[] {
  return Array.from({ length: rows }, (_, index) => shown(engine, `Calc!${letter}${String(index + 1)}`));
}

function anchor(engine: Engine): CellModel | undefined {
  return sheetOf(engine, 'Calc').cell(0, 2);
}

describe('an array', () => {
  test('is told at its first cell, and no more when its formula has gone', async () => {
    const engine = await engineWithArray();
    expect(engine.toModel().sheets[0]?.cells.map((row) => row[2])).toEqual([
      { formula: '=A1:A3*10', value: 10, array: { rows: 3, columns: 1 } },
      { value: 20 },
      { value: 30 },
    ]);
    put(engine, 'Calc!C1', [[5]]);
    await engine.recalculate();
    expect(engine.toModel().sheets[0]?.cells.map((row) => row[2])).toEqual([{ value: 5 }, undefined, undefined]);
    engine.dispose();
  });

  test('is loaded as it was dumped, and follows its source as before', async () => {
    const engine = reopened(await engineWithArray());
    const model = engine.toModel();
    expect(model.sheets[0]?.cells[0]?.[2]?.array).toEqual({ rows: 3, columns: 1 });
    put(engine, 'Calc!A2', [[7]]);
    await engine.recalculate();
    expect(column(engine, 'C')).toEqual([10, 70, 30, undefined, undefined]);
    engine.dispose();
  });

  test('grows and shrinks after it was loaded, and what reads its cells follows', async () => {
    let engine = await engineWithArray('=FILTER(A1:A5,A1:A5>1)');
    put(engine, 'Calc!E1', [['=SUM(C1:C5)', '=C3', '=COUNT(C4:C5)']]);
    await engine.recalculate();
    expect(column(engine, 'C')).toEqual([2, 3, undefined, undefined, undefined]);
    engine = reopened(engine);
    put(engine, 'Calc!A4', [[4], [5]]);
    await engine.recalculate();
    expect(column(engine, 'C')).toEqual([2, 3, 4, 5, undefined]);
    expect(['E1', 'F1', 'G1'].map((place) => shown(engine, `Calc!${place}`))).toEqual([14, 4, 1]);
    engine = reopened(engine);
    put(engine, 'Calc!A2', [[0], [0], [0], [0]]);
    put(engine, 'Calc!A1', [[9]]);
    await engine.recalculate();
    expect(column(engine, 'C')).toEqual([9, undefined, undefined, undefined, undefined]);
    expect(['E1', 'F1', 'G1'].map((place) => shown(engine, `Calc!${place}`))).toEqual([9, 0, 0]);
    engine = reopened(engine);
    put(engine, 'Calc!A2', [[8]]);
    await engine.recalculate();
    expect(column(engine, 'C', 3)).toEqual([9, 8, undefined]);
    engine.dispose();
  });

  test('keeps its values when its formula cannot be computed here', async () => {
    const engine = Engine.create(
      modelOf([
        [{ formula: '=NoSuchAddIn.TYPES(B1:B2)', value: 'sole', array: { rows: 2, columns: 1 } }, { value: 1 }],
        [{ value: 'revenue' }, { value: 2 }],
      ]),
    );
    put(engine, 'Calc!B1', [[5]]);
    await engine.recalculate('all');
    expect(column(engine, 'A', 2)).toEqual(['sole', 'revenue']);
    put(engine, 'Calc!A2', [['mine']]);
    await engine.recalculate();
    expect(column(engine, 'A', 2)).toEqual(['#SPILL!', 'mine']);
    put(engine, 'Calc!A2', [['']]);
    await engine.recalculate();
    expect(column(engine, 'A', 2)).toEqual(['sole', 'revenue']);
    engine.dispose();
  });

  test('makes what read its cells look again when its formula is replaced', async () => {
    const engine = await engineWithArray();
    put(engine, 'Calc!E1', [['=C3']]);
    await engine.recalculate();
    put(engine, 'Calc!C1', [[1]]);
    await engine.recalculate();
    expect(shown(engine, 'Calc!E1')).toBe(0);
    engine.dispose();
  });
});

describe('something typed into an array', () => {
  test.each([false, true])(
    'blocks it and stays, and the array fills again when it goes; opened again: %s',
    async (again) => {
      let engine = await engineWithArray();
      if (again) engine = reopened(engine);
      put(engine, 'Calc!C2', [['mine']]);
      expect(anchor(engine)).toEqual({
        formula: '=A1:A3*10',
        value: { error: '#SPILL!' },
        array: { rows: 1, columns: 1 },
      });
      await engine.recalculate();
      expect(column(engine, 'C', 3)).toEqual(['#SPILL!', 'mine', undefined]);
      if (again) engine = reopened(engine);
      await engine.recalculate();
      expect(column(engine, 'C', 3)).toEqual(['#SPILL!', 'mine', undefined]);
      put(engine, 'Calc!C2', [['']]);
      await engine.recalculate();
      expect(column(engine, 'C', 3)).toEqual([10, 20, 30]);
      engine.dispose();
    },
  );

  test('reaches formulas that read the array', async () => {
    const engine = await engineWithArray();
    put(engine, 'Calc!E1', [['=C3', '=C1']]);
    await engine.recalculate();
    put(engine, 'Calc!C2', [['=1+1']]);
    await engine.recalculate();
    expect(['C1', 'C2', 'E1', 'F1'].map((place) => shown(engine, `Calc!${place}`))).toEqual([
      '#SPILL!',
      2,
      0,
      '#SPILL!',
    ]);
    put(engine, 'Calc!C2', [['']]);
    await engine.recalculate();
    expect(['C2', 'E1', 'F1'].map((place) => shown(engine, `Calc!${place}`))).toEqual([20, 30, 10]);
    engine.dispose();
  });

  test('that is nothing leaves it as it is', async () => {
    const engine = await engineWithArray();
    put(engine, 'Calc!C2', [[''], ['']]);
    await engine.recalculate();
    expect(column(engine, 'C', 3)).toEqual([10, 20, 30]);
    put(engine, 'Calc!C1', [[''], [''], ['']]);
    await engine.recalculate();
    expect(column(engine, 'C', 3)).toEqual([undefined, undefined, undefined]);
    engine.dispose();
  });
});

describe('an array without room', () => {
  test('waits for another array to leave its cells', async () => {
    const engine = await engineWithArray();
    put(engine, 'Calc!B3', [['=TRANSPOSE(A1:A2)']]);
    await engine.recalculate();
    expect(shown(engine, 'Calc!B3')).toBe('#SPILL!');
    put(engine, 'Calc!C1', [['=A1:A2*10']]);
    await engine.recalculate();
    expect([shown(engine, 'Calc!B3'), ...column(engine, 'C', 3)]).toEqual([1, 10, 20, 2]);
    engine.dispose();
  });

  test('is one that would lie in a table or under merged cells', async () => {
    const engine = await engineWithArray();
    sheetOf(engine, 'Calc').merges.push({ row: 2, column: 2, rows: 1, columns: 2 });
    put(engine, 'Calc!A1', [[2]]);
    await engine.recalculate();
    expect(column(engine, 'C', 3)).toEqual(['#SPILL!', undefined, undefined]);
    engine.dispose();
    const other = await engineWithArray();
    other.tables.add(sheetOf(other, 'Calc'), { row: 1, column: 2, rows: 2, columns: 1 }, true);
    await other.recalculate();
    expect(shown(other, 'Calc!C1')).toBe('#SPILL!');
    other.dispose();
  });

  test('keeps its formula', async () => {
    const engine = await engineWithArray();
    put(engine, 'Calc!C3', [[1]]);
    expect(formulaAt(reopened(engine), 'Calc!C1')).toBe('=A1:A3*10');
  });
});

const act = fc.oneof(
  fc.record({ column: fc.constant('A'), row: fc.integer({ min: 1, max: 6 }), value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ column: fc.constant('C'), row: fc.integer({ min: 2, max: 8 }), value: fc.constantFrom('', 'mine') }),
  fc.constant('reopen' as const),
);

test('closing and opening a workbook at any time changes nothing that comes after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const start = async (): Promise<Engine> => {
        const engine = Engine.create(modelOf([1, 2, 3, 0, 0, 0].map((value) => [{ value }])));
        put(engine, 'Calc!C1', [['=FILTER(A1:A6,A1:A6>0,"none")']]);
        put(engine, 'Calc!E1', [['=SUM(C1:C8)', '=C4', '=COUNTA(C2:C8)']]);
        await engine.recalculate();
        return engine;
      };
      let often = await start();
      const never = await start();
      for (const next of acts) {
        if (next === 'reopen') {
          often = reopened(often);
          continue;
        }
        for (const engine of [often, never]) {
          put(engine, `Calc!${next.column}${String(next.row)}`, [[next.value]]);
          await engine.recalculate();
        }
        expect(often.toModel()).toEqual(never.toModel());
      }
      often.dispose();
      never.dispose();
    }),
    { numRuns: Number(process.env['KAM_RUNS'] ?? 25) },
  );
}, 300000);
