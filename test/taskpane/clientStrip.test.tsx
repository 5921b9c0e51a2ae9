/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '@testing-library/jest-dom';
import { dictionaryOf, type Language } from '../../src/i18n/dictionary';
import type { SelectedClient } from '../../src/reports/selectedClient';
import type { WorkbookEvent } from '../../src/workbook/watchWorkbook';
import { clientFacts } from '../../taskpane/ClientStrip';
import { show, surveyOf } from './paneFixture';

jest.setTimeout(30_000);

const AMBER: SelectedClient = {
  name: 'Amber Foods Ltd',
  manager: 'Anna Berg',
  deals: { open: 2, won: 3, lost: 1, declined: 0 },
  moneyWon: [{ amount: 125_000.4, currency: null }],
  contact: { last: 46150 },
};

const strip = () => screen.queryByRole('region', { name: 'Selected client' });

/** A pane whose workbook has a client selected, until another one is. */
async function withSelected(first: SelectedClient | null = AMBER) {
  let selected = first;
  let tell: (event: WorkbookEvent) => void = () => undefined;
  const shown = await show({
    selectedClient: () => Promise.resolve(selected),
    watch: (told) => {
      tell = told;
      return Promise.resolve(() => Promise.resolve());
    },
  });
  const select = (client: SelectedClient | null) => {
    selected = client;
    act(() => tell({ kind: 'selected' }));
  };
  return { ...shown, select };
}

test('the selected client is shown with what one wants to know at once, on every tab', async () => {
  await withSelected();
  await waitFor(() => expect(strip()).toHaveTextContent('Selected client: Amber Foods Ltd'));
  for (const tab of ['Reports', 'Dossiers', 'Settings', 'Start']) {
    await userEvent.click(screen.getByRole('tab', { name: tab }));
    const facts = within(strip() as HTMLElement).getAllByRole('listitem');
    expect(facts.map(({ textContent }) => textContent)).toEqual([
      'Deals: open 2, won 3, lost 1',
      'Money won: 125,000',
      'Last contact: May 8, 2026',
      'Manager: Anna Berg',
    ]);
  }
});

test('another selection shows another client, and one of no client hides the strip', async () => {
  const { select } = await withSelected();
  await waitFor(() => expect(strip()).toBeInTheDocument());
  select({ ...AMBER, name: 'Birch Ltd' });
  await waitFor(() => expect(strip()).toHaveTextContent('Birch Ltd'));
  select(null);
  await waitFor(() => expect(strip()).not.toBeInTheDocument());
});

test('it takes no focus, is not read out by itself, and has no fault that axe knows', async () => {
  const { select, container } = await withSelected(null);
  screen.getByRole('tab', { name: 'Start' }).focus();
  select(AMBER);
  await waitFor(() => expect(strip()).toBeInTheDocument());
  expect(screen.getByRole('tab', { name: 'Start' })).toHaveFocus();
  expect(strip()).toHaveAttribute('aria-live', 'off');
  expect(strip()?.querySelector('button, a, input, [tabindex]')).toBeNull();
  expect(screen.getByRole('status')).not.toHaveTextContent('Amber');
  const rules = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
  expect((await axe(container, rules)).violations).toEqual([]);
});

test('a client that has a dossier gets a link to it, by whatever capitals', async () => {
  const shownSheets: string[] = [];
  await show({
    selectedClient: () => Promise.resolve(AMBER),
    survey: () =>
      Promise.resolve(
        surveyOf({
          dossierSheets: [{ client: 'AMBER Foods  Ltd', sheetId: 'sheet-amber', sheetName: 'Dossier Amber' }],
        }),
      ),
    show: (id, name) => Promise.resolve(void shownSheets.push(`${id} ${name}`)),
  });
  await waitFor(() => expect(strip()).toBeInTheDocument());
  await userEvent.click(within(strip() as HTMLElement).getByRole('button', { name: 'Open dossier' }));
  expect(shownSheets).toEqual(['sheet-amber Dossier Amber']);
});

test('text from the workbook is shown as text', async () => {
  await withSelected({ ...AMBER, name: '<img src=x onerror=alert(1)>', manager: '{name}' });
  await waitFor(() => expect(strip()).toHaveTextContent('<img src=x onerror=alert(1)>'));
  expect(strip()).toHaveTextContent('Manager: {name}');
  expect(document.querySelector('img')).toBeNull();
});

const factsOf = (client: SelectedClient, language: Language = 'en') =>
  clientFacts({ client, language, texts: dictionaryOf(language) });

test('deals declined by us are told where there are any, and sums of two currencies apart', () => {
  const client: SelectedClient = {
    ...AMBER,
    deals: { open: 0, won: 2, lost: 0, declined: 1 },
    moneyWon: [
      { amount: 1200, currency: 'EUR' },
      { amount: 300, currency: 'USD' },
    ],
  };
  expect(factsOf(client).slice(0, 2)).toEqual([
    'Deals: open 0, won 2, lost 0, declined by us 1',
    'Money won: 1,200 EUR + 300 USD',
  ]);
});

test('what is known not to be there is said; what nobody told is left out', () => {
  const none = { open: 0, won: 0, lost: 0, declined: 0 };
  const client: SelectedClient = { name: 'Cedar', manager: null, deals: none, moneyWon: [], contact: { last: null } };
  expect(factsOf(client)).toEqual(['No deals', 'No contacts yet']);
  expect(factsOf({ ...client, deals: null, contact: null })).toEqual([]);
});

test.each([
  ['ru', 'Сделки: в работе 2, заказов 3, отказов 1', 'Последний контакт: 8 мая 2026'],
  ['lt', 'Sandoriai: vykdoma 2, laimėta 3, prarasta 1', 'Paskutinis kontaktas: 2026'],
] as const)('speaks %s', (language, deals, contact) => {
  const facts = factsOf(AMBER, language);
  expect(facts[0]).toBe(deals);
  expect(facts[2]?.startsWith(contact)).toBe(true);
});
