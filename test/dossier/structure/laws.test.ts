/** Whatever somebody's sheet is like, structuring loses nothing that stands on it. */
import fc from 'fast-check';
import type { DossierCell, DossierGrid } from '../../../src/dossier/dossierCell';
import type { DossierSeed } from '../../../src/dossier/dossierSeed';
import { dossierFacts } from '../../../src/dossier/generatedBlocks';
import { ownKey, type OwnField } from '../../../src/dossier/ownFields';
import { refreshDossier } from '../../../src/dossier/refreshDossier';
import type { StructureProposal, StructureTarget } from '../../../src/dossier/structure/proposal';
import { recogniseSheet } from '../../../src/dossier/structure/recogniseSheet';
import { seedsOf } from '../../../src/dossier/structure/seedsOf';
import { audit } from '../../../src/reports/audit';
import { givenOf } from '../../../src/reports/analyses/given';
import { understandLists } from '../../../src/reports/lists';
import { columnLetter } from '../../../src/schema/address';
import { RUNS } from '../../analysis/runs';

jest.setTimeout(600_000);

const book = { name: 'Book', sheets: [] };
const facts = dossierFacts(
  givenOf(
    audit(understandLists(book), book, {
      ...{ language: 'en' as const, asOf: 46_000, period: 'month' as const, reports: [] },
      freeTableName: (name) => name,
    }),
  ),
);

const LABELS = [
  ...[
    'Bank',
    'Банк',
    'Bankas:',
    'History',
    'История:',
    'Istorija',
    'Осн. поставщик',
    'Headcount',
    'Бюджет (тыс. руб.)',
    'Įkurta',
  ],
  ...[
    'ЛПР',
    'Конкуренты',
    'Konkurentai',
    'Key contacts',
    'Контактное лицо',
    'Director',
    'Тел.',
    'E-mail',
    'Должность',
    'Strengths',
  ],
  ...[
    'Клиент',
    'Company',
    'Klientas',
    'Client:',
    'ИНН',
    'Website',
    'Pastabos',
    '1. Общие сведения',
    'Competitors',
    '№',
    'Name',
  ],
  ...[
    'ФИО',
    'Role',
    'Роль',
    'Influence',
    'Last review',
    'Дата пересмотра',
    'Риски',
    'Филиалы',
    'Оборот 2024',
    'Turnover',
    'Итого',
  ],
];

/** Fields of a workbook's own: plain, with a colon inside, and words that are also known as a table, a column, a part of a field. */
const OWN: readonly OwnField[] = ['Hobby', 'Plan: next year', 'Director', 'Тел.', 'Turnover 2024', 'Хобби', 'ИНН'].map(
  (label, at) => ({ id: `own${at}`, section: 'general', label, hint: '' }),
);

type Bit =
  | { kind: 'blank' }
  | { kind: 'label'; label: string }
  | { kind: 'name' | 'typed' | 'lines' | 'list' | 'colon' | 'number' | 'date' | 'formula' }
  | { kind: 'both'; label: string; sign: string };

const label = fc.constantFrom(...LABELS, 'hobby', 'Hobby:', 'Plan:  next year', 'ХОББИ*');
const bit: fc.Arbitrary<Bit> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Bit>({ kind: 'blank' }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('label' as const), label }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('typed' as const, 'typed' as const, 'lines' as const, 'list' as const, 'colon' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('number' as const, 'date' as const, 'formula' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('both' as const), label, sign: fc.constantFrom(': ', ' - ', '\n') }),
  },
);

const line = fc.array(bit, { maxLength: 7 });
const headers = fc.array(fc.record({ kind: fc.constant('label' as const), label }), { minLength: 3, maxLength: 7 });
/** Rows of all kinds, and now and then a row of labels only over rows of data. */
const sheet = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: line.map((one): Bit[][] => [one]) },
      {
        weight: 1,
        arbitrary: fc.tuple(headers, fc.array(line, { maxLength: 5 })).map(([head, rows]): Bit[][] => [head, ...rows]),
      },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.flat());

/** Cards of several clients, each under the client's name, and none named in another's. */
const isClient = (one: Bit) => 'label' in one && /^(?:client|клиент|company|klientas|name)/i.test(one.label);
const cardLine = fc.array(
  bit.filter((one) => !isClient(one)),
  { maxLength: 7 },
);
const card = fc
  .array(cardLine, { minLength: 1, maxLength: 4 })
  .map((rows): Bit[][] => [
    [{ kind: 'label', label: 'Client' }, { kind: 'typed' }],
    [{ kind: 'label', label: 'Bank' }, { kind: 'typed' }],
    ...rows,
  ]);
/** Under a heading that is nothing but the client's name. */
const headed = fc
  .array(cardLine, { maxLength: 4 })
  .map((rows): Bit[][] => [[{ kind: 'name' }], [{ kind: 'label', label: 'Bank' }, { kind: 'typed' }], ...rows, []]);
const cardsHeaded = fc.array(headed, { minLength: 2, maxLength: 4 }).map((cards) => cards.flat());
const cardsBelow = fc
  .tuple(fc.array(line, { maxLength: 2 }), fc.array(card, { minLength: 2, maxLength: 4 }))
  .map(([above, cards]) => [...above, ...cards.flat()]);
const cardsBeside = fc.array(fc.tuple(card, card), { minLength: 1, maxLength: 3 }).map((pairs) =>
  pairs.flatMap(([left, right]) =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, row): Bit[] => {
      const own = left[row] ?? [];
      const gap = Array.from({ length: 7 - own.length }, (): Bit => ({ kind: 'blank' }));
      return [...own, ...gap, ...(right[row] ?? [])];
    }),
  ),
);

/** What is typed can be told apart wherever it goes: 'Typed7end', 1000007.5. */
function gridOf(rows: readonly (readonly Bit[])[]): DossierGrid {
  let count = 0;
  const word = () => `Typed${count++}end`;
  return rows.map((bits) =>
    bits.map((one): DossierCell | null => {
      const text = (value: string): DossierCell => ({ value, formula: null, format: null });
      const number = (format: string | null, formula: string | null): DossierCell => ({
        value: 1e6 + count++ + 0.5,
        formula,
        format,
      });
      switch (one.kind) {
        case 'blank':
          return null;
        case 'label':
          return text(one.label);
        case 'both':
          return text(one.label.replace(/:$/, '') + one.sign + word());
        case 'name':
          return text(`${word()} Ltd`);
        case 'typed':
          return text(`${word()} and more`);
        case 'lines':
          return text(`${word()}\n${word()}`);
        case 'list':
          return text(`${word()}; ${word()}`);
        case 'colon':
          return text(`${word()}:`);
        case 'number':
          return number(null, null);
        case 'date':
          return number('dd.mm.yyyy', null);
        case 'formula':
          return number(null, '=A1+1');
      }
    }),
  );
}

const typedIn = (text: string): string[] => text.match(/Typed\d+end|1\d{6}\.5/g) ?? [];

function addressed(grid: DossierGrid): [address: string, cell: DossierCell][] {
  return grid.flatMap((cells, row) =>
    cells.flatMap((cell, column): [string, DossierCell][] =>
      cell ? [[`${columnLetter(column)}${row + 1}`, cell]] : [],
    ),
  );
}

const cellsOf = ({ fields, tables, notes }: DossierSeed): DossierCell[] => [
  ...Object.values(fields),
  ...Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row))),
  ...notes.map(({ cell }) => cell),
];

/** What is typed into cells that are labels: it may stand in front of several contents. */
function typedLabels(grid: DossierGrid, { labels, clients }: StructureProposal): Set<string> {
  const from = new Set([...labels, ...clients.flatMap(({ items }) => items.flatMap(({ labelFrom }) => labelFrom))]);
  return new Set(addressed(grid).flatMap(([address, cell]) => (from.has(address) ? typedIn(String(cell.value)) : [])));
}

/** What is typed and stands in the dossiers or aside afterwards: contents as often as they stand there, and all. */
function typedAfter(
  grid: DossierGrid,
  proposal: StructureProposal,
  seeds: ReadonlyMap<string, DossierSeed>,
): { contents: string[]; all: Set<string> } {
  const inLabels = typedLabels(grid, proposal);
  const inCells = [...seeds.values()].flatMap((seed) => cellsOf(seed).flatMap(({ value }) => typedIn(String(value))));
  const labels = [...seeds.values()].flatMap(({ notes }) => notes.flatMap((note) => typedIn(note.label)));
  const names = [...seeds.keys()].flatMap(typedIn);
  const aside = proposal.aside.flatMap(({ cell }) => typedIn(String(cell.value)));
  return {
    contents: [...inCells, ...aside].filter((word) => !inLabels.has(word)).sort(),
    all: new Set([...inCells, ...aside, ...labels, ...names]),
  };
}

describe.each<[string, fc.Arbitrary<Bit[][]>, readonly OwnField[]]>([
  ['a sheet of any kind', sheet, []],
  ['a sheet of any kind in a workbook with fields of its own', sheet, OWN],
  ['cards below each other', cardsBelow, []],
  ['cards under names', cardsHeaded, []],
  ['cards side by side', cardsBeside, OWN],
])('%s', (_, sheet, own) => {
  test('each cell is in the proposal: as a name, a label, a content, or aside', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const grid = gridOf(rows);
        const { clients, labels, aside } = recogniseSheet(grid, 'Sheet1', { ownFields: own });
        const items = clients.flatMap((client) => client.items);
        const told = [
          ...clients.flatMap(({ from }) => from),
          ...labels,
          ...items.flatMap(({ labelFrom, parts }) => [...labelFrom, ...parts.map(({ from }) => from)]),
          ...aside.map(({ from }) => from),
        ];
        expect([...new Set(told)].sort()).toEqual(
          addressed(grid)
            .map(([address]) => address)
            .sort(),
        );
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
      RUNS,
    );
  });

  test('all that is typed is in the dossiers or aside, and no content twice', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const grid = gridOf(rows);
        const proposal = recogniseSheet(grid, 'Sheet1', { client: 'Acme', ownFields: own });
        const typed = grid.flat().flatMap((cell) => typedIn(String(cell?.value ?? '')));
        const { contents, all } = typedAfter(grid, proposal, seedsOf(proposal));
        // The header of a column of cards without anything under it is nobody's.
        const headers = new Set(proposal.kind === 'cards' ? typedLabels(grid, proposal) : []);
        expect(typed.filter((word) => !all.has(word) && !headers.has(word))).toEqual([]);
        expect(contents).toEqual([...new Set(contents)]);
        expect(typed).toEqual(expect.arrayContaining(contents));
      }),
      RUNS,
    );
  });

  test('nothing is aside but in a table of several clients', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const { clients, aside, kind } = recogniseSheet(gridOf(rows), 'Sheet1', { ownFields: own });
        if (aside.length > 0) expect([kind, clients.length > 1]).toEqual(['cards', true]);
        else expect(clients.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('wherever a person sends the items, nothing is lost', () => {
    const targets: StructureTarget[] = [
      { kind: 'note' },
      { kind: 'field', field: 'bank' },
      { kind: 'field', field: 'headcount' },
      { kind: 'field', field: ownKey({ id: 'own0' }) },
      { kind: 'field', field: ownKey({ id: 'own1' }) },
      { kind: 'table', table: 'people' },
      { kind: 'table', table: 'rivals' },
    ];
    fc.assert(
      fc.property(sheet, fc.infiniteStream(fc.option(fc.constantFrom(...targets))), (rows, stream) => {
        const grid = gridOf(rows);
        const proposal = recogniseSheet(grid, 'Sheet1', { client: 'Acme', ownFields: own });
        const chosen: Record<string, StructureTarget> = {};
        for (const { id } of proposal.clients.flatMap(({ items }) => items)) {
          const target = stream.next().value as StructureTarget | null;
          if (target) chosen[id] = target;
        }
        // The person's own words for the place stand for the old label.
        const after = typedAfter(grid, proposal, seedsOf(proposal, { targets: chosen }));
        expect(after.contents).toEqual(typedAfter(grid, proposal, seedsOf(proposal)).contents);
      }),
      RUNS,
    );
  });

  test('no formula is carried over', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const seeds = seedsOf(recogniseSheet(gridOf(rows), 'Sheet1', { client: 'Acme', ownFields: own }));
        expect([...seeds.values()].flatMap(cellsOf).filter(({ formula }) => formula !== null)).toEqual([]);
      }),
      RUNS,
    );
  });
});

test.each([
  ['after a label of the client', card],
  ['under a name', headed],
])('nothing of a card %s comes into another client’s dossier', (_, oneCard) => {
  fc.assert(
    fc.property(fc.array(oneCard, { minLength: 2, maxLength: 4 }), (cards) => {
      const grid = gridOf(cards.flat());
      const cardOf = cards.flatMap((rows, at) => rows.map(() => at));
      const { kind, clients } = recogniseSheet(grid, 'Sheet1');
      expect(kind).toBe('cards');
      const cardsIn = (addresses: readonly string[]) =>
        new Set(addresses.map((address) => cardOf[Number(/\d+$/.exec(address)?.[0]) - 1]));
      const found = clients.map(({ from, items }) =>
        cardsIn([...from, ...items.flatMap(({ labelFrom, parts }) => [...labelFrom, ...parts.map((one) => one.from)])]),
      );
      expect(found.map(({ size }) => size)).toEqual(clients.map(() => 1));
      expect(new Set(found.flatMap((one) => [...one])).size).toBe(cards.length);
    }),
    RUNS,
  );
});

test('all that goes to a field of the workbook’s own is found in the dossier, also where the field has gone since', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), (rows, hasGone) => {
      const grid = gridOf(rows);
      const proposal = recogniseSheet(grid, 'Sheet1', { client: 'Acme', ownFields: OWN });
      const seed = seedsOf(proposal).get('Acme');
      const cells = seed ? cellsOf(seed) : [];
      const { plan } = refreshDossier('Acme', null, {
        facts,
        language: 'en',
        ownFields: hasGone ? [] : OWN,
        seed,
      });
      const texts = plan.lines.flatMap((one) => one.cells.map(({ cell }) => String(cell?.value ?? '')));
      const typed = cells.flatMap(({ value }) => typedIn(String(value)));
      expect(typed.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
      for (const field of hasGone || !seed ? [] : OWN) {
        const line = plan.lines.find(({ key }) => key === ownKey(field));
        const filled = seed?.fields[ownKey(field)];
        if (filled) expect(line?.cells.some(({ cell }) => cell?.value === filled.value)).toBe(true);
      }
    }),
    RUNS,
  );
});
