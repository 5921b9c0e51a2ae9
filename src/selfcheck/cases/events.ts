/** Events of sheets, tables and the selection: each once, with what it was about. */
import type { Plain, Scratch, SelfCheckCase } from '../selfCheckCase';

/** Milliseconds that an event may take, and in which a second one for the same change would come. */
const LATEST = 4000;
const AFTERWARDS = 300;

type Sheets = Excel.WorksheetCollection;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

export const eventCases: readonly SelfCheckCase[] = [
  {
    name: 'a changed cell is told once, with its sheet and address',
    expected: [['own sheet', 'B2']],
    run: (scratch) =>
      told(
        scratch,
        (sheets, id, tell) =>
          sheets.onChanged.add(({ worksheetId, address }) =>
            tell([worksheetId === id ? 'own sheet' : 'another sheet', address]),
          ),
        (sheet) => {
          sheet.getRange('B2').values = [['new']];
        },
      ),
  },
  {
    name: 'a changed block is told once, with its address',
    expected: ['A1:C40'],
    run: (scratch) =>
      told(
        scratch,
        (sheets, _id, tell) => sheets.onChanged.add(({ address }) => tell(address)),
        (sheet) => {
          sheet.getRange('A1:C40').values = Array.from({ length: 40 }, (_, row) => [row, row + 1, row + 2]);
        },
      ),
  },
  {
    name: 'a sheet brought to the front is told',
    expected: ['own sheet'],
    selects: true,
    run: (scratch) =>
      told(
        scratch,
        (sheets, id, tell) =>
          sheets.onActivated.add(({ worksheetId }) => tell(worksheetId === id ? 'own sheet' : 'another sheet')),
        (sheet) => sheet.activate(),
      ),
  },
  {
    name: 'a sheet that is added and one that goes are told',
    expected: [['added', 'deleted'], true],
    run: async (scratch) => {
      const seen: string[] = [];
      const kinds = await told(
        scratch,
        (sheets, _id, tell) => [
          sheets.onAdded.add(({ worksheetId }) => (seen.push(worksheetId), tell('added'))),
          sheets.onDeleted.add(({ worksheetId }) => (seen.push(worksheetId), tell('deleted'))),
        ],
        () => undefined,
        async () => {
          const name = await scratch.another();
          await scratch.on((_sheet, { workbook }) => Promise.resolve(workbook.worksheets.getItem(name).delete()));
        },
        2,
      );
      return [kinds, seen.length === 2 && seen[0] === seen[1]];
    },
  },
  {
    name: 'a sheet that is renamed is told',
    expected: [['own sheet', 'old name before', 'new name after']],
    skip: () =>
      Promise.resolve(
        Office.context.requirements.isSetSupported('ExcelApi', '1.17')
          ? undefined
          : 'this Excel does not tell of new names',
      ),
    run: (scratch) => {
      const renamed = `${scratch.name} b`;
      return told(
        scratch,
        (sheets, id, tell) =>
          Office.context.requirements.isSetSupported('ExcelApi', '1.17')
            ? sheets.onNameChanged.add(({ worksheetId, nameBefore, nameAfter }) =>
                tell([
                  worksheetId === id ? 'own sheet' : 'another sheet',
                  nameBefore === scratch.name ? 'old name before' : nameBefore,
                  nameAfter === renamed ? 'new name after' : nameAfter,
                ]),
              )
            : [],
        (sheet) => {
          sheet.name = renamed;
        },
      );
    },
  },
  {
    name: 'a table that is added and one that goes are told, with their sheet',
    expected: [
      ['added', true],
      ['deleted', true],
    ],
    run: (scratch) =>
      told(
        scratch,
        (_sheets, id, tell, { tables }) => [
          tables.onAdded.add(({ worksheetId }) => tell(['added', worksheetId === id])),
          tables.onDeleted.add(({ worksheetId }) => tell(['deleted', worksheetId === id])),
        ],
        (sheet) => {
          sheet.getRange('A1:B1').values = [['Id', 'Name']];
          sheet.tables.add('A1:B2', true);
        },
        () =>
          scratch.on(async (sheet, context) => {
            const tables = sheet.tables.load('items/name');
            await context.sync();
            for (const table of tables.items) table.delete();
          }),
        2,
      ),
  },
  {
    name: 'a selection is told, and its first cell is the active one',
    expected: [true, 2, 1, 'here', true],
    selects: true,
    run: async (scratch) => {
      const seen = await told(
        scratch,
        (_sheets, _id, tell, workbook) => workbook.onSelectionChanged.add(() => tell('selected')),
        (sheet) => {
          const range = sheet.getRange('B3:C4');
          range.values = [
            ['here', 1],
            [2, 3],
          ];
          range.select();
        },
      );
      return scratch.on(async (sheet, context) => {
        const { workbook } = context;
        const cell = workbook.getActiveCell().load('rowIndex,columnIndex,values');
        const front = workbook.worksheets.getActiveWorksheet().load('id');
        sheet.load('id');
        await context.sync();
        const [[value]] = cell.values as [[string]];
        return [seen.length > 0, cell.rowIndex, cell.columnIndex, value, front.id === sheet.id];
      });
    },
  },
  {
    name: 'nothing is told any more after a handler was removed',
    expected: ['first'],
    run: async (scratch) => {
      const seen = await told(
        scratch,
        (sheets, _id, tell) => sheets.onChanged.add(() => tell('first')),
        (sheet) => {
          sheet.getRange('A1').values = [[1]];
        },
      );
      await scratch.on((sheet) => {
        sheet.getRange('A1').values = [[2]];
        return Promise.resolve();
      });
      await pause(AFTERWARDS);
      return seen;
    },
  },
];

/**
 * Listens, does something, and gives back what was told until nothing more came. The handlers are removed, whatever happens.
 *
 * @param many how many events to wait for
 */
async function told(
  { on }: Scratch,
  listen: (
    sheets: Sheets,
    id: string,
    tell: (what: Plain) => Promise<void>,
    workbook: Excel.Workbook,
  ) => Handler | Handler[],
  act: (sheet: Excel.Worksheet) => void,
  afterwards: () => Promise<void> = () => Promise.resolve(),
  many = 1,
): Promise<Plain[]> {
  const seen: Plain[] = [];
  const tell = (what: Plain): Promise<void> => Promise.resolve(void seen.push(what));
  // Noted before they are sent: the request that registers them may fail after it has.
  const handlers: Handler[] = [];
  try {
    await on(async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      handlers.push(...[listen(context.workbook.worksheets, sheet.id, tell, context.workbook)].flat());
    });
    await on((sheet) => Promise.resolve(act(sheet)));
    await afterwards();
    for (let waited = 0; seen.length < many && waited < LATEST; waited += 20) await pause(20);
    await pause(AFTERWARDS);
    return seen;
  } finally {
    await removed(handlers);
  }
}

async function removed(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (let attempt = 1; ; attempt++) {
    try {
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
