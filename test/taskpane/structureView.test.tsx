/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '@testing-library/jest-dom';
import type { StructureItem, StructureProposal } from '../../src/dossier/structure/proposal';
import type { Structure } from '../../taskpane/paneEffects';
import { dossierEffectsOf, show } from './paneFixture';

jest.setTimeout(60_000);

const item = (id: string, label: string, value: string, more: Partial<StructureItem> = {}): StructureItem => ({
  id,
  label,
  labelFrom: [],
  parts: [{ from: id, label, column: null, cell: { value, formula: null, format: null }, prefix: null }],
  to: { kind: 'field', field: 'bank' },
  reason: null,
  ...more,
});

const CARDS: StructureProposal = {
  sheet: 'Cards',
  kind: 'cards',
  clients: [
    {
      name: 'Cedar Ltd',
      from: ['A2'],
      items: [
        item('B2', 'Bank', 'North'),
        item('C2', 'Hobby', 'Chess', { to: { kind: 'note' }, reason: 'unrecognised' }),
      ],
    },
    { name: 'Ambre Ltd', from: ['A3'], items: [item('B3', 'Bank', 'South')] },
    { name: 'Total', from: ['A4'], items: [item('B4', 'Bank', '2')] },
  ],
  labels: ['A1', 'B1', 'C1'],
  aside: [{ from: 'A9', cell: { value: 'as of May', formula: null, format: null }, reason: 'remark' }],
  ownFields: [],
  dayShift: 0,
  fingerprint: 'print',
};

/** The view with a sheet chosen and read. */
async function previewed(proposal: StructureProposal = CARDS) {
  const made: Structure[] = [];
  const selected: string[] = [];
  const shown = await show(
    {
      dossiers: dossierEffectsOf({
        preview: () => Promise.resolve(proposal),
        structure: (request) => {
          made.push(request);
          return Promise.resolve([{ client: 'Cedar Ltd', sheet: 'Dossier Cedar Ltd', state: 'new', complete: 0.1 }]);
        },
      }),
      select: (sheet, cell) => Promise.resolve(void selected.push(`${sheet} ${cell}`)),
    },
    { tab: 'dossiers' },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Structure an existing sheet…' }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Sheet' }), 'Cards');
  await userEvent.click(screen.getByRole('button', { name: 'Show what goes where' }));
  await screen.findByRole('heading', { name: `What goes where: «${proposal.sheet}»` });
  return { ...shown, made, selected };
}

/** Opens what a client's card folds away. */
async function openClient(at: number): Promise<void> {
  const folds = await screen.findAllByText('Show what goes where', { selector: 'summary' });
  await userEvent.click(folds[at] as HTMLElement);
}

test('shows what was found in which cell under which label, and where it goes', async () => {
  const { selected } = await previewed();
  await openClient(0);
  const table = within(await screen.findByRole('table', { name: 'Cedar Ltd: contents 2' }));
  const rows = table.getAllByRole('row').slice(1);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toHaveTextContent('BankB2 North');
  expect(table.getByRole('combobox', { name: 'Where «Bank» goes, B2' })).toHaveDisplayValue('Bank');
  expect(table.getByRole('combobox', { name: 'Where «Hobby» goes, C2' })).toHaveDisplayValue('Other notes');
  expect(rows[1]).toHaveTextContent('not recognised');
  await userEvent.click(table.getByRole('button', { name: 'Go to cell B2' }));
  expect(selected).toEqual(['Cards B2']);
});

test('makes dossiers as proposed where nothing is decided otherwise, and says that the sheet stays', async () => {
  const { made, store } = await previewed();
  await userEvent.click(screen.getByRole('button', { name: 'Make the dossiers (3)' }));
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ proposal: CARDS, choices: { clients: {}, targets: {} }, language: 'en' });
  const done = (await screen.findByRole('heading', { name: 'Done' })).closest('section');
  expect(done).toHaveTextContent('New (1): Cedar Ltd.');
  expect(done).toHaveTextContent('The sheet «Cards» is still there as it was.');
  expect(store.state().dossiers).toMatchObject({ view: 'list', structuring: null });
});

test('a client can be left out, another named right, and a content sent elsewhere', async () => {
  const { made } = await previewed();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Total: contents 1' }));
  await openClient(1);
  const name = screen.getByRole('textbox', { name: 'Client’s name' });
  expect(name).toHaveAccessibleDescription('No list has this client. The dossier is made all the same.');
  await userEvent.clear(name);
  expect(screen.getByRole('button', { name: 'Make the dossiers (2)' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(name, 'Amber Ltd');
  expect(name).toHaveAccessibleDescription(
    'This client has a dossier: its blank fields are filled, lines are added to its tables, the rest goes to its notes.',
  );
  await openClient(0);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Where «Hobby» goes, C2' }), 'Facts learned');
  await userEvent.click(screen.getByRole('button', { name: 'Make the dossiers (2)' }));
  expect(made[0]?.choices).toEqual({
    clients: { Total: null, 'Ambre Ltd': 'Amber Ltd' },
    targets: { C2: { kind: 'table', table: 'facts' } },
  });
});

test('a label can be sent elsewhere for all clients at once', async () => {
  const { made } = await previewed();
  const all = screen.getByRole('combobox', { name: 'Where «Bank» goes, for all clients' });
  await userEvent.selectOptions(all, 'Auditor');
  expect(all).toHaveDisplayValue('Auditor');
  await openClient(0);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Where «Bank» goes, B2' }), 'Other notes');
  expect(all).toHaveDisplayValue('(differs)');
  await userEvent.click(screen.getByRole('button', { name: 'Make the dossiers (3)' }));
  const auditor = { kind: 'field', field: 'auditor' };
  expect(made[0]?.choices.targets).toEqual({ B2: { kind: 'note' }, B3: auditor, B4: auditor });
});

test('days of a workbook that counts from 1904 are shown as the days that they are', async () => {
  const day = { value: 45_900 - 1462, formula: null, format: 'dd.mm.yyyy' };
  const review = item('B2', 'Last review', '');
  const parts = review.parts.map((part) => ({ ...part, cell: day }));
  await previewed({
    ...CARDS,
    clients: [{ name: 'Cedar Ltd', from: ['A2'], items: [{ ...review, parts }] }],
    aside: [{ from: 'A9', cell: { ...day, value: day.value + 1 }, reason: 'remark' }],
    dayShift: 1462,
  });
  expect(screen.getByText('Aug 31, 2025', { exact: false })).toBeInTheDocument();
  await userEvent.click(screen.getByText('Stays on the sheet only: 1'));
  expect(await screen.findByText('Sep 1, 2025', { exact: false })).toBeInTheDocument();
});

test('what belongs to no client is shown to stay on the sheet', async () => {
  await previewed();
  await userEvent.click(screen.getByText('Stays on the sheet only: 1'));
  expect(await screen.findByText('(remark)')).toBeInTheDocument();
});

test('thirty contents of many are drawn, and more when asked for', async () => {
  const items = Array.from({ length: 50 }, (_, at) => item(`B${at + 1}`, 'Bank', `Bank ${at}`));
  await previewed({ ...CARDS, kind: 'dossier', clients: [{ name: 'Cedar Ltd', from: [], items }] });
  expect(screen.getAllByRole('combobox', { name: /^Where «Bank» goes/ })).toHaveLength(30);
  await userEvent.click(screen.getByRole('button', { name: 'Show more (20 left)' }));
  expect(screen.getAllByRole('combobox', { name: /^Where «Bank» goes/ })).toHaveLength(50);
  expect(document.activeElement).toHaveTextContent('B31 Bank 30');
});

test('fields of the workbook’s own can be chosen under their section, and show what goes there', async () => {
  const hobby = item('C2', 'hobby', 'Chess', { to: { kind: 'field', field: 'own:1' } });
  const { made } = await previewed({
    ...CARDS,
    clients: [{ name: 'Cedar Ltd', from: ['A2'], items: [item('B2', 'Bank', 'North'), hobby] }],
    ownFields: [
      { id: '1', section: 'general', label: 'Hobby', hint: '' },
      { id: '2', section: 'ourView', label: 'Office dog', hint: '' },
    ],
  });
  const bank = screen.getByRole('combobox', { name: 'Where «Bank» goes, B2' });
  expect(screen.getByRole('combobox', { name: 'Where «hobby» goes, C2' })).toHaveDisplayValue('Hobby');
  const view = within(bank).getByRole('group', { name: 'Fields: 2. Our view of the client' });
  expect(within(view).getAllByRole('option').at(-1)).toHaveTextContent('Office dog');
  await userEvent.selectOptions(bank, 'Office dog');
  expect(bank).toHaveDisplayValue('Office dog');
  await userEvent.click(screen.getByRole('button', { name: 'Make the dossiers (1)' }));
  expect(made[0]?.choices.targets).toEqual({ B2: { kind: 'field', field: 'own:2' } });
});

test('sheets that are read as lists are offered apart', async () => {
  await previewed();
  const group = screen.getByRole('group', { name: 'Lists, which are read already' });
  expect(
    within(group)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Deals']);
});

test('a sheet that does not say whose it is asks for the name', async () => {
  const { made } = await previewed({
    ...CARDS,
    kind: 'dossier',
    clients: [{ name: '', from: [], items: [item('B2', 'Bank', 'N')] }],
  });
  expect(screen.getByRole('checkbox', { name: '(no name): contents 1' })).toBeChecked();
  const make = screen.getByRole('button', { name: 'Make the dossiers (1)' });
  expect(make).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(screen.getByRole('textbox', { name: 'Client’s name' }), 'Delta');
  await userEvent.click(make);
  expect(made[0]?.choices.clients).toEqual({ '': 'Delta' });
});

test('a sheet that cannot be read is told of', async () => {
  await show(
    { dossiers: dossierEffectsOf({ preview: () => Promise.reject(new Error('Nothing was recognised.')) }) },
    { tab: 'dossiers' },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Structure an existing sheet…' }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Sheet' }), 'Cards');
  await userEvent.click(screen.getByRole('button', { name: 'Show what goes where' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was recognised.');
});

test('has no fault that axe knows', async () => {
  const { container } = await previewed();
  await openClient(0);
  const rules = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
  expect((await axe(container, rules)).violations).toEqual([]);
});
