/** Rows that are inserted and deleted in the workbench: what the grid's commands ask for, and what the page is told. */
import type { IRange } from '@univerjs/core';
import fc from 'fast-check';
import { blankSheet } from '../../../host/blankSheet';
import { moveItems } from '../../../host/engine/rowMoves';
import { loadOffice } from '../../../host/office/loadOffice';
import { rowCommand } from '../../../host/workbench/page/grid/gridCommands';
import type { WorkbookChange } from '../../../host/workbench/view';
import { WorkbenchHost } from '../../../host/workbench/worker/workbenchHost';
import type { CellModel, WorkbookModel } from '../../../host/workbookModel';

let host: WorkbenchHost | undefined;
let told: WorkbookChange[] = [];

async function opened(cells: (CellModel | undefined)[][]): Promise<WorkbenchHost> {
  await host?.close();
  told = [];
  const sheet = { ...blankSheet('id-A', 'A'), cells };
  const model: WorkbookModel = {
    name: 'book.xlsx',
    date1904: false,
    sheets: [sheet],
    names: [],
    activeSheet: 0,
    settings: {},
  };
  host = new WorkbenchHost(model, await loadOffice(), (change) => told.push(change));
  await host.recalculateChanged();
  return host;
}

afterAll(async () => {
  await host?.close();
});

const rows = (startRow: number, endRow: number): IRange => ({ startRow, endRow, startColumn: 0, endColumn: 25 });
const values = (...list: number[]): CellModel[][] => list.map((value) => [{ value }]);

/** The first column as a page draws it that follows all it was told. */
function drawn(changes: readonly WorkbookChange[]): unknown[] {
  const cells: unknown[] = [];
  for (const { moves, cells: changed } of changes) {
    for (const each of moves) for (const move of each.moves) moveItems(cells, move);
    for (const { cells: view } of changed) {
      view.rows.forEach((row, at) => {
        if (view.columns[at] === 0) cells[row] = view.values[at] ?? undefined;
      });
    }
  }
  return withoutEnd(cells);
}

function withoutEnd(cells: readonly unknown[]): unknown[] {
  const list = Array.from(cells);
  return list.slice(0, list.findLastIndex((value) => value !== undefined) + 1);
}

describe('a command of the grid', () => {
  test.each([
    ['insert-multi-rows-above', { value: 3 }, [rows(4, 5)], [{ kind: 'inserted', row: 4, count: 3 }]],
    ['insert-multi-rows-after', { value: 3 }, [rows(4, 5)], [{ kind: 'inserted', row: 6, count: 3 }]],
    ['insert-row-before', {}, [rows(4, 5)], [{ kind: 'inserted', row: 4, count: 2 }]],
    ['insert-row-after', {}, [rows(4, 5)], [{ kind: 'inserted', row: 6, count: 2 }]],
    ['insert-row', { range: rows(7, 7) }, [rows(0, 0)], [{ kind: 'inserted', row: 7, count: 1 }]],
    ['insert-multi-rows-above', { value: 0 }, [rows(4, 5)], []],
    ['remove-row-confirm', {}, [rows(4, 5)], [{ kind: 'deleted', row: 4, count: 2 }]],
    [
      'remove-row',
      {},
      [rows(1, 1), rows(6, 8), rows(4, 6)],
      [
        { kind: 'deleted', row: 6, count: 3 },
        { kind: 'deleted', row: 4, count: 2 },
        { kind: 'deleted', row: 1, count: 1 },
      ],
    ],
    ['insert-multi-cols-right', { value: 3 }, [rows(4, 5)], undefined],
    ['set-row-height', { value: 3 }, [rows(4, 5)], undefined],
    ['insert-range-move-down', {}, [rows(4, 5)], undefined],
  ])('%s %j', (id, params, selected, expected) => {
    expect(rowCommand(`sheet.command.${id}`, params, selected)).toEqual(expected);
  });
});

describe('the page', () => {
  it('is told of rows that move, and then only what has come to be different', async () => {
    const workbook = await opened([...values(1, 2, 3), [{ formula: '=SUM(A1:A3)+ROW()' }]]);
    const first = await workbook.wholeView();
    await workbook.moveRows('id-A', [{ kind: 'inserted', row: 1, count: 2 }], 0);
    await workbook.tellNow();
    expect(told).toHaveLength(1);
    expect(told[0]?.moves).toEqual([{ sheetId: 'id-A', moves: [{ kind: 'inserted', row: 1, count: 2 }] }]);
    expect(told[0]?.heads.map(({ moves }) => moves)).toEqual([1]);
    expect(told[0]?.cells[0]?.cells).toMatchObject({ rows: [5], values: [12], formulas: [[0, '=SUM(A1:A5)+ROW()']] });
    expect(drawn([first, ...told])).toEqual([1, undefined, undefined, 2, 3, 12]);
  });

  it('may have typed, inserted or deleted before it was told: that is done where the cells are now', async () => {
    const workbook = await opened(values(1, 2, 3));
    const first = await workbook.wholeView();
    await workbook.moveRows('id-A', [{ kind: 'inserted', row: 0, count: 2 }], 0);
    await workbook.edit('id-A', [[1, 0, 20]], 0);
    await workbook.moveRows('id-A', [{ kind: 'deleted', row: 2, count: 1 }], 0);
    await workbook.moveRows('id-A', [{ kind: 'inserted', row: 1, count: 1 }], 0);
    await workbook.edit('id-A', [[2, 0, 'gone']], 0);
    await workbook.tellNow();
    expect(drawn([first, ...told])).toEqual([undefined, undefined, 1, undefined, 20]);
  });

  it('draws nothing of what Excel refuses', async () => {
    const workbook = await opened(values(1));
    await workbook.wholeView();
    const refused = workbook.moveRows('id-A', [{ kind: 'inserted', row: 0, count: 1048576 }], 0);
    await expect(refused).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
    await workbook.tellNow();
    expect(told).toEqual([]);
  });

  it('draws what the workbook has, whatever is typed and moved', async () => {
    const anAction = fc.record({
      kind: fc.constantFrom('inserted' as const, 'deleted' as const, 'typed' as const, 'told' as const),
      row: fc.nat({ max: 8 }),
      count: fc.integer({ min: 1, max: 3 }),
      followed: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
        fc.array(anAction, { maxLength: 8 }),
        async (list, actions) => {
          const workbook = await opened([...values(...list)]);
          const first = await workbook.wholeView();
          for (const { kind, row, count, followed } of actions) {
            if (kind === 'told') await workbook.tellNow();
            else if (kind === 'typed') await workbook.edit('id-A', [[row, 0, row * 10]], followed);
            else await workbook.moveRows('id-A', [{ kind, row, count }], followed);
          }
          await workbook.tellNow();
          const cells = workbook.toModel().sheets[0]?.cells ?? [];
          expect(drawn([first, ...told])).toEqual(withoutEnd(cells.map((row) => row[0]?.value)));
        },
      ),
      { numRuns: Number(process.env['KAM_RUNS'] ?? 60) },
    );
  });
});
