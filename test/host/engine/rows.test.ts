/** Whole rows that are inserted and deleted: what stands in cells and what points to them follows. */
import fc from 'fast-check';
import { rangeAddress } from '../../../host/engine/address';
import { Engine } from '../../../host/engine/engine';
import { withRowsMoved } from '../../../host/engine/formula/rewriting';
import { HostError } from '../../../host/engine/hostError';
import { movedRange, withMove } from '../../../host/engine/rowMoves';
import type { RangeModel, RowMoveModel, SheetModel, WorkbookModel } from '../../../host/workbookModel';
import { RUNS } from '../../analysis/runs';
import { blankModel } from './blankModel';
import { engineWithClients, formulaAt, put, shown, sheetOf } from './workbookFixture';

const inserted = (row: number, count: number): RowMoveModel => ({ kind: 'inserted', row: row - 1, count });
const deleted = (row: number, count: number): RowMoveModel => ({ kind: 'deleted', row: row - 1, count });
const range = (row: number, column: number, rows = 1, columns = 1): RangeModel => ({ row, column, rows, columns });

describe('formulas', () => {
  test.each([
    ['=A5', inserted(3, 2), '=A7'],
    ['=A5', inserted(6, 2), '=A5'],
    ['=$A$5+A$5+$A5', inserted(5, 1), '=$A$6+A$6+$A6'],
    ['=SUM(A1:B4)', inserted(2, 1), '=SUM(A1:B5)'],
    ['=SUM(A1:B4)', inserted(5, 1), '=SUM(A1:B4)'],
    ['=SUM(B4:A1)', inserted(2, 1), '=SUM(B5:A1)'],
    ['=SUM(A:B)+SUM(2:4)', inserted(3, 2), '=SUM(A:B)+SUM(2:6)'],
    ['=SUM(A1:B4)', deleted(2, 2), '=SUM(A1:B2)'],
    ['=SUM(A3:B4)', deleted(2, 2), '=SUM(A2:B2)'],
    ['=SUM(A3:B4)+1', deleted(3, 2), '=SUM(#REF!)+1'],
    ['=Plan!A3+plan!A9', deleted(3, 2), '=Plan!#REF!+plan!A7'],
    ['=Other!A9&"A9"&\'Old Plan\'!A9', deleted(3, 2), '=Other!A9&"A9"&\'Old Plan\'!A9'],
    ['=Clients[[#This Row],[A9]]+LOG10(A9)', inserted(1, 1), '=Clients[[#This Row],[A9]]+LOG10(A10)'],
    ['=[1]Plan!A9+Plan:Other!A9', inserted(1, 1), '=[1]Plan!A9+Plan:Other!A9'],
    ['=A1048576', inserted(1, 1), '=#REF!'],
  ])('%s after %j is %s', (formula, move, expected) => {
    expect(withRowsMoved(formula, 'Plan', 'Plan', [move])).toBe(expected);
  });

  test('on another sheet only those follow that name the sheet, whatever quotation marks it needs', () => {
    const follow = (formula: string): string => withRowsMoved(formula, 'Here', "Bob's plan", [inserted(1, 3)]);
    expect(follow("=A1+'Bob''s plan'!A1:B2")).toBe("=A1+'Bob''s plan'!A4:B5");
  });

  test('of names keep what is relative', () => {
    expect(withRowsMoved('=Plan!$A$5+Plan!A5', undefined, 'Plan', [inserted(1, 1)], true)).toBe('=Plan!$A$6+Plan!A5');
  });
});

describe('a workbook', () => {
  test('keeps its values when rows come in between, and formulas point where they pointed', async () => {
    const engine = engineWithClients();
    put(engine, 'Calc!A1', [
      ["=SUM('Da ta'!C2:C9)", '=SUM(Clients[Revenue])', "='Da ta'!A5"],
      ['=A1+B1', "=COUNTBLANK('Da ta'!A2:A9)", '=ROW()'],
    ]);
    await engine.recalculate();
    const before = ['A1', 'B1', 'C1', 'A2', 'B2'].map((address) => shown(engine, `Calc!${address}`));
    engine.insertRows(sheetOf(engine, 'Da ta'), 4, 2);
    engine.insertRows(sheetOf(engine, 'Calc'), 0, 3);
    await engine.recalculate();
    expect(['A4', 'B4', 'C4', 'A5'].map((address) => shown(engine, `Calc!${address}`))).toEqual(before.slice(0, 4));
    expect([shown(engine, 'Calc!B5'), shown(engine, 'Calc!C5')]).toEqual([2, 5]);
    expect(formulaAt(engine, 'Calc!A4')).toBe("=SUM('Da ta'!C2:C11)");
    expect(formulaAt(engine, 'Calc!A5')).toBe('=A4+B4');
    expect(engine.book.table('Clients')?.table.range.rows).toBe(11);
    engine.dispose();
  });

  test('shows #REF! for what was deleted, and goes on with what is left', async () => {
    const engine = engineWithClients();
    put(engine, 'Calc!A1', [["=SUM('Da ta'!C2:C9)", "='Da ta'!A5", "=IFERROR('Da ta'!A5,0)", '=ROWS(Clients)']]);
    await engine.recalculate();
    engine.deleteRows(sheetOf(engine, 'Da ta'), 4, 2);
    await engine.recalculate();
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => shown(engine, `Calc!${address}`))).toEqual([
      10310.74,
      '#REF!',
      0,
      6,
    ]);
    expect(formulaAt(engine, 'Calc!B1')).toBe("='Da ta'!#REF!");
    engine.dispose();
  });

  test('is calculated again after a formula that was changed stands somewhere else', async () => {
    const engine = Engine.create(blankModel('Calc'));
    put(engine, 'Calc!A1', [[1], [2], ['=A1+A2'], ['=A3*10']]);
    const sheet = sheetOf(engine, 'Calc');
    engine.insertRows(sheet, 1, 1);
    put(engine, 'Calc!A1', [[5]]);
    await engine.recalculate();
    expect([shown(engine, 'Calc!A4'), shown(engine, 'Calc!A5')]).toEqual([7, 70]);
    engine.deleteRows(sheet, 1, 1);
    put(engine, 'Calc!A2', [[3]]);
    await engine.recalculate();
    expect([shown(engine, 'Calc!A3'), shown(engine, 'Calc!A4')]).toEqual([8, 80]);
    engine.dispose();
  });

  test('has what lies on the sheet follow its cells', () => {
    const model = furnished();
    const engine = Engine.create(model);
    engine.insertRows(sheetOf(engine, 'Plan'), 4, 2);
    const [plan, other] = engine.toModel().sheets as [SheetModel, SheetModel];
    expect(plan.rows).toEqual({ 3: { height: 30 }, 4: { height: 30 }, 5: { height: 30 }, 10: { hidden: true } });
    expect(plan.merges.map(rangeAddress)).toEqual(['A1:B7', 'A11:B11']);
    expect(plan.validations).toMatchObject([
      { ranges: [range(1, 0, 8, 1)], formula1: '=Plan!$A$1:$A$7', formula2: '=A11' },
    ]);
    expect(plan.conditionalFormats).toMatchObject([{ ranges: [range(6, 0, 4, 1)], formula: '=$B7>Other!$A$9' }]);
    expect(other.conditionalFormats).toMatchObject([{ ranges: [range(0, 0)], formula: '=Plan!$A$11>1' }]);
    expect(plan.links).toEqual([{ range: range(10, 0), target: 'Plan!A9' }]);
    expect(plan.page).toEqual({ printArea: range(0, 0, 14, 3), titleRows: [0, 6] });
    expect(plan.frozenRows).toBe(7);
    expect(plan.charts.map(({ place }) => rangeAddress(place))).toEqual(['D7:E11', 'D1:E4', 'F2:G6', 'F2:G6']);
    expect(plan.charts[0]?.series.map(({ values }) => rangeAddress(values))).toEqual(['B1:B7', 'A7:A9']);
    expect(engine.toModel().names).toEqual([{ name: 'Goal', formula: 'Plan!$B$11' }]);
    expect(plan.rowMoves).toEqual([{ kind: 'inserted', row: 4, count: 2 }]);
    engine.dispose();
  });

  test('loses what stood in deleted rows only', () => {
    const engine = Engine.create(furnished());
    engine.deleteRows(sheetOf(engine, 'Plan'), 4, 5);
    const [plan, other] = engine.toModel().sheets as [SheetModel, SheetModel];
    expect(plan.rows).toEqual({ 3: { height: 30 } });
    expect(plan.merges.map(rangeAddress)).toEqual(['A1:B4']);
    expect(plan.validations).toMatchObject([
      { ranges: [range(1, 0, 3, 1)], formula1: '=Plan!$A$1:$A$4', formula2: '=#REF!' },
    ]);
    expect(plan.conditionalFormats).toEqual([]);
    expect(other.conditionalFormats).toMatchObject([{ formula: '=Plan!#REF!>1' }]);
    expect(plan).toMatchObject({ links: [], frozenRows: 4, page: { printArea: range(0, 0, 7, 3), titleRows: [0, 3] } });
    expect(plan.charts.map(({ place }) => rangeAddress(place))).toEqual(['D5:E5', 'D1:E4', 'F2:G6', 'F2:G6']);
    expect(plan.charts[0]?.series.map(({ values }) => rangeAddress(values))).toEqual(['B1:B4']);
    expect(engine.toModel().names).toEqual([{ name: 'Goal', formula: 'Plan!#REF!' }]);
    engine.dispose();
  });

  test('has inserted rows look like the row above them', () => {
    const model = blankModel('Calc');
    const [sheet] = model.sheets;
    if (sheet)
      sheet.cells = [[{ value: 1, style: { bold: true } }, undefined, { style: { italic: true } }], [{ value: 2 }]];
    const engine = Engine.create(model);
    engine.insertRows(sheetOf(engine, 'Calc'), 1, 2);
    expect(engine.toModel().sheets[0]?.cells).toEqual([
      [{ value: 1, style: { bold: true } }, undefined, { style: { italic: true } }],
      [{ style: { bold: true } }, undefined, { style: { italic: true } }],
      [{ style: { bold: true } }, undefined, { style: { italic: true } }],
      [{ value: 2 }],
    ]);
    engine.dispose();
  });

  test('refuses rows outside the sheet, and to push content off its end', () => {
    const engine = Engine.create(blankModel('Calc'));
    put(engine, 'Calc!A1048575', [[1]]);
    const sheet = sheetOf(engine, 'Calc');
    expect(codeOf(() => engine.insertRows(sheet, 3, 2))).toBe('InsertDeleteConflict');
    expect(codeOf(() => engine.insertRows(sheet, 1048575, 2))).toBe('InvalidArgument');
    expect(codeOf(() => engine.deleteRows(sheet, -1, 2))).toBe('InvalidArgument');
    engine.insertRows(sheet, 3, 1);
    expect(shown(engine, 'Calc!A1048576')).toBe(1);
    engine.dispose();
  });
});

describe('a table', () => {
  const rowsOf = (engine: Engine): RangeModel | undefined => engine.book.table('Clients')?.table.range;

  test('grows with rows inside of it, which get its formulas, and moves with rows above it', async () => {
    const engine = engineWithClients();
    const sheet = sheetOf(engine, 'Da ta');
    engine.typed(sheet, range(0, 4), () => 'Double');
    engine.typed(sheet, range(1, 4, 8, 1), () => '=Clients[[#This Row],[Revenue]]*2');
    engine.insertRows(sheet, 1, 1);
    engine.insertRows(sheet, 5, 2);
    engine.insertRows(sheet, 0, 1);
    engine.insertRows(sheet, 13, 1);
    expect(rowsOf(engine)).toMatchObject({ row: 1, rows: 12 });
    await engine.recalculate();
    const formulas = [3, 4, 7, 8, 9, 13].map((row) => formulaAt(engine, `'Da ta'!E${String(row)}`));
    expect(new Set(formulas)).toEqual(new Set(['=Clients[[#This Row],[Revenue]]*2']));
    expect(formulaAt(engine, "'Da ta'!E14")).toBeUndefined();
    expect(shown(engine, "'Da ta'!E4")).toBe(2401);
    engine.dispose();
  });

  test('keeps one blank row when all its data go, and refuses to lose its headers alone', async () => {
    const engine = engineWithClients();
    const sheet = sheetOf(engine, 'Da ta');
    put(engine, 'Calc!A1', [['=ROWS(Clients)', '=SUM(Clients[Revenue])']]);
    put(engine, "'Da ta'!A11", [['below']]);
    expect(codeOf(() => engine.deleteRows(sheet, 0, 2))).toBe('InsertDeleteConflict');
    engine.deleteRows(sheet, 1, 8);
    await engine.recalculate();
    expect(rowsOf(engine)).toMatchObject({ row: 0, rows: 2 });
    expect([shown(engine, 'Calc!A1'), shown(engine, 'Calc!B1'), shown(engine, "'Da ta'!A4")]).toEqual([1, 0, 'below']);
    engine.dispose();
  });

  test('goes with all its rows, and what named it is #REF!', async () => {
    const engine = engineWithClients();
    put(engine, 'Calc!A1', [['=SUM(Clients[Revenue])']]);
    await engine.recalculate();
    const gone: string[] = [];
    engine.listen({ tableDeleted: ({ table }) => gone.push(table.name) });
    engine.deleteRows(sheetOf(engine, 'Da ta'), 0, 9);
    await engine.recalculate();
    expect([gone, engine.book.tables(), shown(engine, 'Calc!A1'), formulaAt(engine, 'Calc!A1')]).toEqual([
      ['Clients'],
      [],
      '#REF!',
      '=SUM(#REF!)',
    ]);
    engine.dispose();
  });

  test('has no totals any more when their row goes', () => {
    const engine = engineWithClients();
    const table = engine.book.table('Clients')?.table;
    if (table) table.hasTotals = true;
    engine.deleteRows(sheetOf(engine, 'Da ta'), 8, 1);
    expect(engine.book.table('Clients')?.table).toMatchObject({ hasTotals: false, range: { rows: 8 } });
    engine.dispose();
  });
});

describe('an array', () => {
  const filled = (engine: Engine): unknown[] =>
    [1, 2, 3, 4, 5, 6, 7].map((row) => shown(engine, `Calc!C${String(row)}`));

  async function spilling(): Promise<Engine> {
    const engine = Engine.create(blankModel('Calc', 'Other'));
    put(engine, 'Other!A1', [[1], [2], [3]]);
    put(engine, 'Calc!C2', [['=Other!A1:A3*10']]);
    put(engine, 'Calc!E1', [['=SUM(C2:C4)']]);
    await engine.recalculate();
    return engine;
  }

  test('moves as a whole, also when rows are inserted or deleted inside of it', async () => {
    const engine = await spilling();
    const sheet = sheetOf(engine, 'Calc');
    engine.insertRows(sheet, 0, 1);
    await engine.recalculate();
    expect(filled(engine)).toEqual([undefined, undefined, 10, 20, 30, undefined, undefined]);
    engine.insertRows(sheet, 3, 1);
    await engine.recalculate();
    expect(filled(engine)).toEqual([undefined, undefined, 10, 20, 30, undefined, undefined]);
    engine.deleteRows(sheet, 4, 1);
    await engine.recalculate();
    expect(filled(engine)).toEqual([undefined, undefined, 10, 20, 30, undefined, undefined]);
    expect(shown(engine, 'Calc!E2')).toBe(60);
    engine.dispose();
  });

  test('goes with its formula, and grows with rows that its source gets', async () => {
    const engine = await spilling();
    engine.insertRows(sheetOf(engine, 'Other'), 1, 1);
    await engine.recalculate();
    expect(filled(engine)).toEqual([undefined, 10, 0, 20, 30, undefined, undefined]);
    engine.deleteRows(sheetOf(engine, 'Calc'), 1, 1);
    await engine.recalculate();
    expect(filled(engine)).toEqual(Array(7).fill(undefined));
    engine.dispose();
  });

  test('of a file that cannot be computed here keeps its values where it comes to stand', async () => {
    const model = blankModel('Calc');
    const [sheet] = model.sheets;
    if (sheet) {
      sheet.cells = [
        [{ value: 1, formula: '=NEWFUNCTION(A9)', array: { rows: 2, columns: 1 } }],
        [{ value: 2 }],
        [{ value: 'x' }],
      ];
    }
    const engine = Engine.create(model);
    engine.insertRows(sheetOf(engine, 'Calc'), 0, 2);
    await engine.recalculate();
    expect([3, 4, 5].map((row) => shown(engine, `Calc!A${String(row)}`))).toEqual([1, 2, 'x']);
    expect(engine.toModel().sheets[0]?.cells[2]?.[0]).toMatchObject({ array: { rows: 2, columns: 1 } });
    engine.dispose();
  });
});

describe('laws', () => {
  const aRow = fc.integer({ min: 0, max: 12 });
  const aCount = fc.integer({ min: 1, max: 4 });
  const aRange = fc.record({ row: aRow, column: aRow, rows: aCount, columns: aCount });
  const aMove = fc.record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const), row: aRow, count: aCount });
  const sheets = ['Plan', "Bob's data"];
  const aReference = fc
    .tuple(fc.constantFrom('', 'Plan!', "'Bob''s data'!"), aRange)
    .map(([sheet, cells]) => sheet + rangeAddress(cells));
  const aFormula = fc
    .tuple(fc.constantFrom('SUM', 'COUNT', 'MAX', 'COUNTA'), fc.array(aReference, { minLength: 1, maxLength: 3 }))
    .map(([name, references]) => `=${name}(${references.join(',')})`);
  // Formulas read what stands left of them only, so that nothing goes in circles: data in columns A to P, formulas from Q on.
  const aBook = fc.record({
    data: fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 8 }), {
      minLength: 4,
      maxLength: 14,
    }),
    formulas: fc.array(fc.array(aFormula, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
  });

  async function opened({ data, formulas }: { data: number[][]; formulas: string[][] }): Promise<Engine> {
    const engine = Engine.create(blankModel(...sheets));
    for (const name of sheets) {
      data.forEach((row, index) => put(engine, `'${name.replace("'", "''")}'!A${String(index + 1)}`, [row]));
      formulas.forEach((row, index) => put(engine, `'${name.replace("'", "''")}'!Q${String(index + 1)}`, [row]));
    }
    await engine.recalculate();
    return engine;
  }

  const comparable = (model: WorkbookModel): unknown =>
    model.sheets.map(({ cells }) =>
      cells.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell && Object.keys(cell).length > 0 ? [[r, c, cell.formula, cell.value]] : [])),
      ),
    );

  test('deleting the rows that were inserted gives the same workbook', async () => {
    await fc.assert(
      fc.asyncProperty(aBook, fc.constantFrom(...sheets), aRow, aCount, async (book, name, row, count) => {
        const engine = await opened(book);
        const before = comparable(engine.toModel());
        engine.insertRows(sheetOf(engine, name), row, count);
        engine.deleteRows(sheetOf(engine, name), row, count);
        await engine.recalculate();
        expect(comparable(engine.toModel())).toEqual(before);
        engine.dispose();
      }),
      RUNS,
    );
  });

  test('values stay the same when rows are inserted, each where its cell has come to stand', async () => {
    await fc.assert(
      fc.asyncProperty(aBook, fc.constantFrom(...sheets), aRow, aCount, async (book, name, row, count) => {
        const engine = await opened(book);
        const before = engine.toModel();
        engine.insertRows(sheetOf(engine, name), row, count);
        await engine.recalculate();
        for (const sheet of before.sheets) {
          const added = (r: number): number => (sheet.name === name && r >= row ? r + count : r);
          sheet.cells.forEach((cells, r) =>
            cells.forEach((cell, c) => expect(sheetOf(engine, sheet.name).value(added(r), c)).toEqual(cell?.value)),
          );
        }
        engine.dispose();
      }),
      RUNS,
    );
  });

  test('what is computed after moves is what a workbook computes that is opened as it is then', async () => {
    await fc.assert(
      fc.asyncProperty(
        aBook,
        fc.array(fc.tuple(fc.constantFrom(...sheets), aMove), { maxLength: 4 }),
        async (book, moves) => {
          const engine = await opened(book);
          for (const [name, { kind, row, count }] of moves) {
            if (kind === 'inserted') engine.insertRows(sheetOf(engine, name), row, count);
            else engine.deleteRows(sheetOf(engine, name), row, count);
          }
          await engine.recalculate();
          const model = engine.toModel();
          const again = Engine.create(structuredClone(model));
          await again.recalculate('all');
          expect(comparable(again.toModel())).toEqual(comparable(model));
          engine.dispose();
          again.dispose();
        },
      ),
      RUNS,
    );
  });

  test('moves that are joined move a range as one after the other does', () => {
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 8 }), aRange, (moves, cells) => {
        const joined = moves.reduce<readonly RowMoveModel[]>((list, move) => withMove(list, move), []);
        expect(movedRange(cells, joined)).toEqual(movedRange(cells, moves));
        expect(joined.length).toBeLessThanOrEqual(moves.length);
      }),
      RUNS,
    );
  });

  test('a formula that follows several moves at once follows them as one after the other', () => {
    fc.assert(
      fc.property(aFormula, fc.array(aMove, { maxLength: 5 }), fc.constantFrom(...sheets), (formula, moves, name) => {
        const follow = (text: string, some: readonly RowMoveModel[]): string => withRowsMoved(text, 'Plan', name, some);
        expect(follow(formula, moves)).toBe(moves.reduce((text, move) => follow(text, [move]), formula));
      }),
      RUNS,
    );
  });
});

/** The code with which something is refused. */
function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
  return 'accepted';
}

/** A sheet with something of everything: rows 5 and 6 and below it move. */
function furnished(): WorkbookModel {
  const model = blankModel('Plan', 'Other');
  const [plan, other] = model.sheets;
  if (!plan || !other) return model;
  const chart = (place: RangeModel): SheetModel['charts'][number] => ({
    id: `c${String(plan.charts.length + 1)}`,
    name: 'Chart',
    type: 'Line',
    series: [
      { name: 'a', values: { sheetId: plan.id, ...range(0, 1, 5, 1) }, dataLabels: false },
      { name: 'b', values: { sheetId: plan.id, ...range(4, 0, 3, 1) }, dataLabels: false },
    ],
    place,
    legend: 'None',
    categoryReversed: false,
  });
  plan.part = 'xl/worksheets/sheet1.xml';
  plan.rows = { 3: { height: 30 }, 8: { hidden: true } };
  plan.merges = [range(0, 0, 5, 2), range(8, 0, 1, 2)];
  plan.validations = [
    {
      ranges: [range(1, 0, 6, 1)],
      type: 'decimal',
      formula1: '=Plan!$A$1:$A$5',
      formula2: '=A9',
      ignoreBlanks: true,
    },
  ];
  plan.conditionalFormats = [
    { id: 'f1', ranges: [range(4, 0, 4, 1)], formula: '=$B5>Other!$A$9', style: {}, stopIfTrue: false },
  ];
  other.conditionalFormats = [
    { id: 'f2', ranges: [range(0, 0)], formula: '=Plan!$A$9>1', style: {}, stopIfTrue: false },
  ];
  plan.links = [{ range: range(8, 0), target: 'Plan!A9' }];
  plan.page = { printArea: range(0, 0, 12, 3), titleRows: [0, 4] };
  plan.frozenRows = 5;
  plan.charts = [
    chart(range(4, 3, 5, 2)),
    chart(range(0, 3, 4, 2)),
    { ...chart(range(1, 5, 5, 2)), keeps: 'Size' },
    { ...chart(range(1, 5, 5, 2)), keeps: 'Place' },
  ];
  model.names = [{ name: 'Goal', formula: 'Plan!$B$9' }];
  return model;
}
