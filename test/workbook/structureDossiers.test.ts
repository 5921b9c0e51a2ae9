import { LocalHost } from '../../host/localHost';
import type { CellModel, SheetModel, WorkbookModel } from '../../host/workbookModel';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { ownKey } from '../../src/dossier/ownFields';
import type { StructureProposal } from '../../src/dossier/structure/proposal';
import { serialOf } from '../../src/schema/calendar';
import { readDossiers } from '../../src/workbook/dossierGrids';
import { inExcel } from '../../src/workbook/inExcel';
import { openOwnFields } from '../../src/workbook/ownFields';
import { surveyDossiers } from '../../src/workbook/surveyDossiers';
import { previewStructure, structureDossiers, type StructureRequest } from '../../src/workbook/structureDossiers';
import {
  ENGLISH_DOSSIER,
  LITHUANIAN_DOSSIER,
  RUSSIAN_CARDS,
  RUSSIAN_DOSSIER,
  type Value,
} from '../dossier/structure/messySheets';

jest.setTimeout(300_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
let host: LocalHost;
afterEach(() => host.close());

function cellOf(value: Value): CellModel | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return { value };
  const { format, ...cell } = value;
  return format === undefined ? cell : { ...cell, style: { numberFormat: format } };
}

/** A workbook of the sample with messy sheets before its lists, or with these only. */
async function openWith(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  withLists = false,
): Promise<WorkbookModel> {
  const model = sampleWorkbook('en');
  const [like] = model.sheets;
  if (!like) throw new Error('the sample has no sheet');
  const added = Object.entries(sheets).map(([name, rows], at): SheetModel => ({
    ...like,
    ...{ id: `messy${at}`, name, tables: [], charts: [], validations: [], merges: [], conditionalFormats: [] },
    ...{ columns: {}, rows: {}, customProperties: {} },
    cells: rows.map((row) => row.map(cellOf)),
  }));
  model.sheets = [...added, ...(withLists ? model.sheets : [])];
  if (!withLists) model.names = [];
  model.activeSheet = 0;
  host = await LocalHost.open(model);
  return host.toModel();
}

const run = (proposal: StructureProposal, more: Partial<StructureRequest> = {}) =>
  structureDossiers({ proposal, language: 'en', asOf: AS_OF, ...more });

function sheetNamed(name: string): SheetModel {
  const sheet = host.toModel().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** What stands right of a label on a sheet, as often as the label stands there. */
const beside = (name: string, label: string) =>
  sheetNamed(name).cells.flatMap((cells) =>
    cells.flatMap((cell, column) => (cell?.value === label ? [cells[column + 1]?.value] : [])),
  );

const textsOf = (name: string) =>
  sheetNamed(name).cells.flatMap((cells) =>
    cells.flatMap((cell) => (typeof cell?.value === 'object' || cell?.value === undefined ? [] : [String(cell.value)])),
  );

const content = () =>
  JSON.stringify(
    host
      .toModel()
      .sheets.map(({ name, cells, tables, customProperties, validations }) => [
        name,
        cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
        tables,
        customProperties,
        validations,
      ]),
  );

describe('a preview', () => {
  test('reads a sheet in a workbook without lists, and changes nothing', async () => {
    const before = await openWith({ Карточки: RUSSIAN_CARDS });
    const { kind, clients } = await previewStructure({ sheet: 'карточки' });
    expect([kind, clients.length]).toEqual(['cards', 3]);
    expect(host.toModel()).toEqual(before);
  });

  test('takes as many requests for a large sheet as for a small one', async () => {
    const counts: number[] = [];
    for (const rows of [3, 900]) {
      const lines = Array.from({ length: rows }, (_, at) => [`Client ${at}`, `Bank ${at}`, at]);
      await openWith({ Cards: [['Client', 'Bank', 'Headcount'], ...lines] });
      const before = host.requestCount;
      expect((await previewStructure({ sheet: 'Cards' })).clients).toHaveLength(rows);
      counts.push(host.requestCount - before);
      if (rows === 3) await host.close();
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThan(8);
  });

  test('names clients as the lists and the dossiers do', async () => {
    await openWith(
      {
        Card: [
          ['Client', 'birch foods, LTD'],
          ['Bank', 'SEB'],
        ],
      },
      true,
    );
    const { clients } = await previewStructure({ sheet: 'Card' });
    expect(clients[0]?.name).toBe('Birch Foods Ltd');
  });

  test.each([
    [{ Other: [['Bank', 'SEB']] }, 'Cards', { code: 'no-such-sheet', gaps: { sheet: 'Cards', known: 'Other' } }],
    [
      { Cards: [[], ['', 'some'], ['words']] },
      'Cards',
      { code: 'nothing-recognised', gaps: { sheet: 'Cards', cell: 'B2' } },
    ],
    [{ Cards: [] }, 'Cards', { code: 'nothing-recognised', gaps: { cell: 'A1' } }],
  ])('of %j, sheet %s, is refused with a clear problem', async (sheets, sheet, problem) => {
    await openWith(sheets);
    await expect(previewStructure({ sheet })).rejects.toMatchObject(problem);
  });

  test("refuses a dossier's own sheet", async () => {
    await openWith({ Card: ENGLISH_DOSSIER });
    const [made] = await run(await previewStructure({ sheet: 'Card' }));
    await expect(previewStructure({ sheet: made?.sheet ?? '' })).rejects.toMatchObject({ code: 'own-sheet' });
  });
});

describe('a large sheet', () => {
  const COLUMNS = 40;
  /** Clients with a text in each of 40 columns. */
  const cardsOf = (rows: number, text: string): Value[][] => [
    ['Client', 'Bank', 'History', ...Array.from({ length: COLUMNS - 3 }, (_, at) => `Remark ${at}`)],
    ...Array.from({ length: rows }, (_, row) => [
      `Client ${row}`,
      ...Array.from({ length: COLUMNS - 1 }, (_, column) => `${row} ${column} ${text}`),
    ]),
  ];
  /** Opens a workbook as Excel on the web does: it refuses large requests and answers. */
  async function openOnTheWeb(rows: Value[][], payloadLimit = 5 * 1024 * 1024): Promise<void> {
    const model = await openWith({ Cards: rows });
    await host.close();
    host = await LocalHost.open(model, { payloadLimit });
  }
  async function requestsFor(): Promise<{ requests: number; proposal: StructureProposal }> {
    const before = host.requestCount;
    const proposal = await previewStructure({ sheet: 'Cards' });
    return { proposal, requests: host.requestCount - before };
  }
  const lastText = ({ clients }: StructureProposal) => clients.at(-1)?.items.at(-1)?.parts[0]?.cell.value;

  test('is read in several requests, a small one in as few as ever', async () => {
    await openOnTheWeb(cardsOf(3, 'x'));
    const small = await requestsFor();
    expect(small.requests).toBe(4);
    await host.close();
    await openOnTheWeb(cardsOf(5000, 'a text of fifty letters that somebody typed in here'));
    const { requests, proposal } = await requestsFor();
    expect(proposal.clients).toHaveLength(5000);
    expect(lastText(proposal)).toBe('4999 38 a text of fifty letters that somebody typed in here');
    // 200,040 cells: 4 requests for their values, 11 with formulas and formats.
    expect(requests - small.requests).toBe(3 + 10);
  });

  test('with very long texts is read in smaller parts still', async () => {
    const text = 'длинный текст '.repeat(60);
    await openOnTheWeb(cardsOf(400, text));
    const { requests, proposal } = await requestsFor();
    expect(proposal.clients).toHaveLength(400);
    expect(lastText(proposal)).toBe(`399 38 ${text}`);
    expect(requests).toBeLessThan(25);
  });

  test('is refused in our words where a single row is more than Excel gives', async () => {
    await openOnTheWeb(cardsOf(4, 'x'.repeat(4000)), 100_000);
    await expect(previewStructure({ sheet: 'Cards' })).rejects.toMatchObject({
      code: 'excel-refused',
      gaps: { reason: 'ResponsePayloadSizeLimitExceeded' },
    });
  });

  test('that fails at any request changes nothing', async () => {
    await openWith({ Cards: cardsOf(1600, 'x') });
    const model = host.toModel();
    const { requests } = await requestsFor();
    expect(requests).toBe(3 + 2 + 4 - 1);
    for (let request = 1; request <= requests; request++) {
      await host.close();
      host = await LocalHost.open(model);
      host.failRequest(request);
      await expect(previewStructure({ sheet: 'Cards' })).rejects.toMatchObject({ code: 'excel-refused' });
      expect(host.toModel()).toEqual(model);
    }
  });

  test('that has grown since it was looked at is read whole', async () => {
    await openWith({ Cards: cardsOf(2, 'x') });
    const id = host.toModel().sheets[0]?.id ?? '';
    const { grids } = await inExcel((context) =>
      readDossiers(context, [{ id, place: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 } }]),
    );
    expect([grids.get(id)?.length, grids.get(id)?.[2]?.length]).toEqual([3, COLUMNS]);
    const blank = await inExcel((context) => readDossiers(context, [{ id, place: null }]));
    expect(blank.grids.get(id)).toEqual(grids.get(id));
  });
});

describe('structuring', () => {
  test('a table of cards makes a dossier for each client, and leaves the sheet as it is', async () => {
    const before = await openWith({ Карточки: RUSSIAN_CARDS });
    const made = await run(await previewStructure({ sheet: 'Карточки' }), { language: 'ru' });
    expect(made.map(({ client, state }) => [client, state])).toEqual([
      ['ООО «Ромашка»', 'new'],
      ['ЗАО "Василёк"', 'new'],
      ['ИП Лютиков', 'new'],
    ]);
    expect(host.toModel().sheets[0]).toEqual(before.sheets[0]);
    const sheet = made[0]?.sheet ?? '';
    expect(beside(sheet, 'Основной поставщик')).toEqual(['Стройснаб']);
    expect(beside(sheet, 'Численность')).toEqual([120]);
    expect(beside(sheet, 'Иванов И.И.')).toEqual(['директор']);
    expect(beside(sheet, 'Хобби директора')).toEqual(['рыбалка']);
    expect(textsOf(sheet)).toEqual(expect.arrayContaining(['Альфа-Плюс', 'Бета Трейд', '79000000002']));
    expect(textsOf(made[2]?.sheet ?? '')).toContain('=СУММ');
    expect(textsOf(sheet)).not.toContain('Итого');
  });

  test.each([
    ['ru', RUSSIAN_DOSSIER, ['Банк', 'Образец-Банк, кредитная линия до 2027 г.'], ['Хобби директора', 'охота']],
    ['lt', LITHUANIAN_DOSSIER, ['Pagrindinis tiekėjas', 'UAB Lenta'], ['PVM kodas', 'LT000000000']],
    ['en', ENGLISH_DOSSIER, ['Headcount', 310], ['Website', 'birch.example']],
  ] as const)('a messy dossier in %s loses nothing', async (language, rows, field, note) => {
    const before = await openWith({ Card: rows });
    const proposal = await previewStructure({ sheet: 'Card' });
    const [made] = await run(proposal, { language });
    expect(host.toModel().sheets[0]).toEqual(before.sheets[0]);
    const sheet = made?.sheet ?? '';
    expect(beside(sheet, field[0])).toEqual([field[1]]);
    expect(beside(sheet, note[0])).toEqual([note[1]]);
    const all = textsOf(sheet).join('\n');
    const missing = proposal.clients
      .flatMap(({ items }) => items.flatMap(({ parts }) => parts.map(({ cell }) => String(cell.value))))
      .filter((text) => !all.includes(text));
    expect(missing).toEqual([]);
  });

  test('keeps formats of dates and units, values of formulas, and texts that look like formulas', async () => {
    await openWith({ Card: [...ENGLISH_DOSSIER, ['Budget (thousand EUR)', 5400], ['Mission', '=not a formula']] });
    const [made] = await run(await previewStructure({ sheet: 'Card' }));
    const cells = sheetNamed(made?.sheet ?? '').cells.flat();
    const cellWith = (value: CellModel['value']) => cells.find((cell) => cell?.value === value);
    expect(cellWith(45900)?.style?.numberFormat).toBe('dd.mm.yyyy');
    expect(cellWith(5400)?.style?.numberFormat).toBe('#,##0 "thousand EUR"');
    expect([cellWith(310)?.formula, cellWith('=not a formula')?.formula]).toEqual([undefined, undefined]);
    expect(cellWith('=Note')).toBeDefined();
  });

  test.each([true, false])('keeps days, and tells how the workbook counts them: from 1904 %s', async (date1904) => {
    await openWith({
      Card: [
        ['Client', 'Acme'],
        ['Bank', 'SEB'],
        ['Last review', { value: 44438, format: 'dd.mm.yyyy' }],
      ],
    });
    const model = { ...host.toModel(), date1904 };
    await host.close();
    host = await LocalHost.open(model);
    const proposal = await previewStructure({ sheet: 'Card' });
    expect(proposal.dayShift).toBe(date1904 ? 1462 : 0);
    const [made] = await run(proposal);
    const cells = sheetNamed(made?.sheet ?? '').cells.flat();
    expect(cells.find((cell) => cell?.value === 44438)?.style?.numberFormat).toBe('dd.mm.yyyy');
    const [listed] = (await surveyDossiers({ language: 'en', asOf: AS_OF })).dossiers;
    const day = serialOf(2025, 8, 31) ?? 0;
    expect(listed?.reviewed).toBe(date1904 ? day : day - 1462);
  });

  test('a second time adds nothing', async () => {
    await openWith({ Card: RUSSIAN_DOSSIER });
    await run(await previewStructure({ sheet: 'Card' }), { language: 'ru' });
    await host.recalculate();
    const before = content();
    const [again] = await run(await previewStructure({ sheet: 'Card' }), { language: 'ru' });
    expect(again?.state).toBe('fresh');
    await host.recalculate();
    expect(content()).toBe(before);
  });

  test('into a dossier that is there fills blank fields only; what finds its field taken goes to the notes', async () => {
    await openWith({
      First: [
        ['Client', 'Acme'],
        ['Bank', 'SEB'],
      ],
      Second: [
        ['Client', 'ACME'],
        ['Bank', 'Nordea'],
        ['Mission', 'To last'],
      ],
    });
    const [made] = await run(await previewStructure({ sheet: 'First' }));
    const [again] = await run(await previewStructure({ sheet: 'Second' }));
    expect(again).toMatchObject({ client: 'Acme', sheet: made?.sheet, state: 'refreshed' });
    expect(beside(made?.sheet ?? '', 'Bank')).toEqual(['SEB', 'Nordea']);
    expect(beside(made?.sheet ?? '', 'Mission')).toEqual(['To last']);
  });

  test('into a dossier that is there keeps the unit of a number', async () => {
    await openWith({
      First: [
        ['Client', 'Acme'],
        ['Bank', 'SEB'],
      ],
      Second: [
        ['Client', 'Acme'],
        ['Budget (thousand EUR)', 5400],
      ],
    });
    const [made] = await run(await previewStructure({ sheet: 'First' }));
    await run(await previewStructure({ sheet: 'Second' }));
    const cells = sheetNamed(made?.sheet ?? '').cells.flat();
    const budget = cells.find((cell) => cell?.value === 5400);
    expect(budget?.style?.numberFormat).toBe('#,##0 "thousand EUR"');
  });

  test('a copy of a dossier that lost its mark comes into the dossier without figures and guidance', async () => {
    await openWith({
      Card: [
        ['Client', 'Acme'],
        ['Bank', 'SEB'],
        ['Hobby', 'chess'],
        ['Key contacts', 'Ann Lee'],
      ],
    });
    const [made] = await run(await previewStructure({ sheet: 'Card' }));
    await host.recalculate();
    const copy = { ...sheetNamed(made?.sheet ?? ''), id: 'copy', name: 'Copy', customProperties: {}, tables: [] };
    const model = { ...host.toModel(), sheets: [copy], names: [], settings: {} };
    await host.close();
    host = await LocalHost.open(model);
    const proposal = await previewStructure({ sheet: 'Copy' });
    expect(proposal.clients.map(({ name }) => name)).toEqual(['Acme']);
    expect(proposal.clients[0]?.items.map(({ to, parts }) => [to.kind, parts[0]?.cell.value])).toEqual([
      ['field', 'SEB'],
      ['table', 'Ann Lee'],
      ['note', 'chess'],
    ]);
    const [again] = await run(proposal);
    expect(beside(again?.sheet ?? '', 'Bank')).toEqual(['SEB']);
    expect(beside(again?.sheet ?? '', 'Hobby')).toEqual(['chess']);
  });

  test('follows the person’s choices', async () => {
    await openWith({
      Cards: [
        ['Client', 'Bank', 'Hobby'],
        ['Acme', 'SEB', 'chess'],
        ['Birch', 'Nordea', ''],
      ],
    });
    const proposal = await previewStructure({ sheet: 'Cards' });
    const made = await run(proposal, {
      choices: { clients: { Acme: 'Acme Holding', Birch: null }, targets: { C2: { kind: 'field', field: 'culture' } } },
    });
    expect(made.map(({ client }) => client)).toEqual(['Acme Holding']);
    expect(beside(made[0]?.sheet ?? '', 'Culture')).toEqual(['chess']);
    expect(await run(proposal, { choices: { clients: { Acme: null, Birch: null } } })).toEqual([]);
  });

  test('of a sheet that has changed since its preview does nothing', async () => {
    await openWith({ Card: ENGLISH_DOSSIER });
    const proposal = await previewStructure({ sheet: 'Card' });
    await host.setCell('Card', 'B4', 'Another Bank');
    const before = content();
    await expect(run(proposal)).rejects.toMatchObject({ code: 'sheet-changed', gaps: { sheet: 'Card' } });
    expect(content()).toBe(before);
  });

  test('of a client whom nothing tells is refused until a name is given', async () => {
    await openWith({ Sheet1: [['Bank', 'SEB']] });
    const before = content();
    const proposal = await previewStructure({ sheet: 'Sheet1' });
    await expect(run(proposal)).rejects.toMatchObject({ code: 'whose-dossier', gaps: { sheet: 'Sheet1', cell: 'B1' } });
    expect(content()).toBe(before);
    const [made] = await run(proposal, { choices: { clients: { '': 'Acme' } } });
    expect(made?.client).toBe('Acme');
    const [given] = (await previewStructure({ sheet: 'Sheet1', client: 'Other' })).clients;
    expect(given?.name).toBe('Other');
  });

  test('can be cancelled, and then leaves the workbook as it was', async () => {
    await openWith({ Карточки: RUSSIAN_CARDS });
    const before = content();
    let calls = 0;
    const checkpoint = () => {
      if (++calls > 2) throw new Error('cancelled');
    };
    await expect(run(await previewStructure({ sheet: 'Карточки' }), { checkpoint })).rejects.toThrow('cancelled');
    expect(content()).toBe(before);
  });
});

describe('fields of the workbook’s own', () => {
  /** The list of own fields, with one of them in each given line. */
  async function listOwnFields(lines: readonly (readonly [section: string, field: string])[]): Promise<string> {
    const sheet = await openOwnFields('en');
    for (const [at, [section, field]] of lines.entries()) {
      await host.setCell(sheet, `B${at + 5}`, section);
      await host.setCell(sheet, `C${at + 5}`, field);
    }
    return sheet;
  }
  const CARDS: readonly (readonly Value[])[] = [
    ['Client', 'Bank', 'Hobby', 'hobby:', 'Office dog'],
    ['Acme', 'SEB', 'chess', '', ''],
    ['Birch', '', 'skiing', 'fishing', 'Rex'],
  ];

  test('are filled, in dossiers that are made and in those that are there', async () => {
    await openWith({
      Cards: CARDS,
      Card: [
        ['Client', 'Acme'],
        ['Office dog', 'Lucky'],
        ['HOBBY', 'go'],
      ],
    });
    await listOwnFields([
      ['1. General information', 'Hobby'],
      ['2. Our view of the client', 'Office dog'],
    ]);
    const before = host.requestCount;
    const proposal = await previewStructure({ sheet: 'Cards' });
    expect(host.requestCount - before).toBe(await requestsWithoutOwnFields());
    expect(proposal.ownFields.map(({ section, label }) => [section, label])).toEqual([
      ['general', 'Hobby'],
      ['ourView', 'Office dog'],
    ]);
    const made = await run(proposal);
    const [acme = '', birch = ''] = made.map(({ sheet }) => sheet);
    expect([beside(acme, 'Hobby'), beside(birch, 'Hobby')]).toEqual([['chess'], ['skiing']]);
    expect(beside(birch, 'hobby')).toEqual(['fishing']);
    expect(beside(birch, 'Office dog')).toEqual(['Rex']);
    await run(await previewStructure({ sheet: 'Card' }));
    expect([beside(acme, 'Office dog'), beside(acme, 'Hobby')]).toEqual([['Lucky'], ['chess', 'go']]);
    await host.recalculate();
    const after = content();
    const [again] = await run(await previewStructure({ sheet: 'Card' }));
    expect(again?.state).toBe('fresh');
    await host.recalculate();
    expect(content()).toBe(after);
  });

  /** The sheet of own fields is read together with the sheet to structure. */
  async function requestsWithoutOwnFields(): Promise<number> {
    const model = host.toModel();
    await host.close();
    await openWith({ Cards: CARDS });
    const before = host.requestCount;
    await previewStructure({ sheet: 'Cards' });
    const count = host.requestCount - before;
    await host.close();
    host = await LocalHost.open(model);
    return count;
  }

  test('that have gone since the preview leave their contents to the notes, under their labels', async () => {
    await openWith({ Cards: CARDS });
    const sheet = await listOwnFields([['1. General information', 'Hobby']]);
    const proposal = await previewStructure({ sheet: 'Cards' });
    await host.setCell(sheet, 'C5', '');
    const [acme] = await run(proposal);
    expect(beside(acme?.sheet ?? '', 'Hobby')).toEqual(['chess']);
  });

  test('take what a person sends there', async () => {
    await openWith({ Cards: CARDS });
    await listOwnFields([['General', 'Pets']]);
    const proposal = await previewStructure({ sheet: 'Cards' });
    const [pets] = proposal.ownFields;
    if (!pets) throw new Error('there is no own field');
    const made = await run(proposal, { choices: { targets: { E3: { kind: 'field', field: ownKey(pets) } } } });
    expect(beside(made[1]?.sheet ?? '', 'Pets')).toEqual(['Rex']);
  });
});

describe('a failure', () => {
  test('at any request leaves the workbook as it was, or complete', async () => {
    await openWith({ Карточки: RUSSIAN_CARDS });
    const proposal = await previewStructure({ sheet: 'Карточки' });
    const model = host.toModel();
    const before = content();
    const from = host.requestCount;
    await run(proposal);
    const requests = host.requestCount - from;
    const complete = content();
    expect(requests).toBeGreaterThan(8);
    let asBefore = 0;
    for (let request = 1; request <= requests; request++) {
      await host.close();
      host = await LocalHost.open(model);
      host.failRequest(request);
      const outcome = await run(proposal).then(
        () => 'done' as const,
        () => 'failed' as const,
      );
      const now = content();
      expect([request, outcome === 'done' ? now === complete : now === before]).toEqual([request, true]);
      if (outcome === 'failed') asBefore++;
    }
    expect(asBefore).toBeGreaterThan(requests / 2);
  });
});

describe('lists of the workbook', () => {
  test.each(['Clients', 'People', 'Competitors', 'Contacts'])(
    '%s are read row by row, each to its client',
    async (name) => {
      await openWith({}, true);
      const { kind, clients } = await previewStructure({ sheet: name });
      expect(kind).toBe('cards');
      const cells = sheetNamed(name).cells;
      const head = cells.findIndex((row) => row.some((cell) => cell?.value === 'Client'));
      const column = cells[head]?.findIndex((cell) => cell?.value === 'Client') ?? -1;
      const nameIn = (row: number) => {
        const value = cells[row]?.[column]?.value;
        return typeof value === 'string' ? value.toLowerCase() : '';
      };
      const names = cells.map((_, row) => nameIn(row)).slice(head + 1);
      expect(clients.map((client) => client.name.toLowerCase())).toEqual([...new Set(names)]);
      for (const { name: client, items } of clients) {
        const rows = items.flatMap(({ parts }) => parts.map(({ from }) => Number(/\d+$/.exec(from)?.[0]) - 1));
        const others = rows.filter((row) => row > head && nameIn(row) !== client.toLowerCase());
        expect([client, rows.length > 0, others]).toEqual([client, true, []]);
      }
    },
  );
});
