/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import type { WorkbookSettings } from '../../src/reports/workbookSettings';
import { effectsOf, show } from './paneFixture';

jest.setTimeout(30_000);

async function settings() {
  const saved: WorkbookSettings[] = [];
  const fixed = effectsOf();
  await show({ ...fixed, save: (given) => (saved.push(given), fixed.save(given)) }, { tab: 'settings' });
  await screen.findByRole('heading', { name: 'Settings' });
  return saved;
}

test('the language of pane and reports is chosen', async () => {
  const saved = await settings();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of pane and reports' }), 'Русский');
  expect(saved.at(-1)?.language).toBe('ru');
  expect(await screen.findByRole('tab', { name: 'Настройки' })).toBeInTheDocument();
});

test('a goal is kept as people write it, and what is no number is refused at its field', async () => {
  const saved = await settings();
  const goal = screen.getByRole('textbox', { name: 'Goal' });
  await userEvent.type(goal, '1 500 000{Enter}');
  expect(saved.at(-1)?.goal).toBe(1_500_000);
  await userEvent.clear(goal);
  await userEvent.type(goal, 'a lot');
  await userEvent.tab();
  expect(screen.getByText('Enter a number above 0, or leave the field blank.')).toBeInTheDocument();
  expect(saved).toHaveLength(1);
  await userEvent.clear(goal);
  await userEvent.tab();
  expect(saved.at(-1)?.goal).toBeNull();
});

test('the fewest clients is a whole number', async () => {
  const saved = await settings();
  const field = screen.getByRole('textbox', { name: 'Fewest decided clients of a stage' });
  await userEvent.clear(field);
  await userEvent.type(field, '2.5');
  await userEvent.tab();
  expect(field).toBeInvalid();
  expect(saved).toHaveLength(0);
  await userEvent.clear(field);
  await userEvent.type(field, '25');
  await userEvent.tab();
  expect(saved.at(-1)?.minClients).toBe(25);
});

test('stages are put in order by keyboard, and what was said can be forgotten', async () => {
  const saved = await settings();
  expect(screen.getByText('Choices made for lists, columns, stages and outcomes: 0.')).toBeInTheDocument();
  screen.getByRole('button', { name: 'Move down: Meeting' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(saved.at(-1)?.mapping.deals?.stages).toEqual(['Offer', 'Meeting']);
  expect(await screen.findByText('The order is yours.')).toBeInTheDocument();
  const forget = screen.getByRole('button', { name: 'Forget and recognise anew' });
  await waitFor(() => expect(forget).toBeEnabled());
  await userEvent.click(forget);
  expect(saved.at(-1)).toMatchObject({ mapping: {}, unusedLists: [] });
});

test('what a word for an outcome means is chosen', async () => {
  const saved = await settings();
  const lost = screen.getByRole('combobox', { name: '«Lost» means' });
  expect(lost).toHaveDisplayValue('refused by the client');
  await userEvent.selectOptions(lost, 'declined by us');
  expect(saved.at(-1)?.mapping.deals?.outcomes).toEqual({ Lost: 'declined' });
});
