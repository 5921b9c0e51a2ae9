/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { axe } from 'jest-axe';
import type { SelfCheckReport } from '../../src/selfcheck/selfCheck';
import type { PaneEffects } from '../../taskpane/paneEffects';
import { show } from './paneFixture';

jest.setTimeout(30_000);

const REPORT: SelfCheckReport = {
  results: [
    { name: 'a blank cell is an empty text', outcome: 'passed' },
    { name: 'a batch is done in order', outcome: 'differs', expected: '[1,2]', got: '[2,2]' },
    { name: 'a function answers', outcome: 'skipped', reason: 'The functions are not loaded here.' },
  ],
  all: 3,
  isCancelled: false,
  leftovers: 0,
  text: 'KAM Workbook self-check',
};

async function pane(effects: Partial<PaneEffects>, language: 'en' | 'ru' | 'lt' = 'en') {
  const shown = await show(effects, { tab: 'settings', language });
  await screen.findByRole('heading', { level: 2, name: /Self-check|Самопроверка|Savitikra/ });
  return shown;
}

const begin = () => userEvent.click(screen.getByRole('button', { name: 'Check this Excel' }));

test('passed and differing cases are shown with what was expected and got', async () => {
  const { container } = await pane({ selfCheck: () => Promise.resolve(REPORT) });
  await begin();
  expect(await screen.findByText('Passed 1 of 3.')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Differing: 1' })).toBeInTheDocument();
  expect(screen.getByText('Expected: [1,2]')).toBeInTheDocument();
  expect(screen.getByText('Got: [2,2]')).toBeInTheDocument();
  expect(screen.getByText('Passed: 1')).toBeInTheDocument();
  expect(screen.getByText('a function answers: The functions are not loaded here.')).toBeInTheDocument();
  expect(await axe(container)).toMatchObject({ violations: [] });
});

test('progress is told, the check is cancelled, and the keyboard stays where the button was', async () => {
  let end: (report: SelfCheckReport) => void = () => undefined;
  let isCancelled: (() => boolean) | undefined;
  await pane({
    selfCheck: (request) => {
      request.progress?.(4, 90, 'a batch is done in order');
      isCancelled = request.isCancelled;
      return new Promise((resolve) => (end = resolve));
    },
  });
  await begin();
  expect(screen.getByRole('progressbar', { name: 'Self-check' })).toHaveAttribute(
    'aria-valuetext',
    'Trying 5 of 90: a batch is done in order',
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  expect(isCancelled?.()).toBe(false);
  await userEvent.keyboard('{Enter}');
  expect(isCancelled?.()).toBe(true);
  expect(screen.getByText('Stopping after this case…')).toBeInTheDocument();
  end({ ...REPORT, all: 90, isCancelled: true });
  expect(await screen.findByText('Passed 1 of 90. Stopped after 3.')).toBeInTheDocument();
});

test('leaving the tab stops the check', async () => {
  let isCancelled: (() => boolean) | undefined;
  await pane({
    selfCheck: (request) => {
      isCancelled = request.isCancelled;
      return new Promise(() => undefined);
    },
  });
  await begin();
  await userEvent.click(screen.getByRole('tab', { name: 'Start' }));
  await waitFor(() => expect(isCancelled?.()).toBe(true));
});

test('an interrupted check says what Excel answered, and what was cleared away', async () => {
  await pane({
    selfCheck: () => Promise.resolve({ ...REPORT, results: [], leftovers: 2, trouble: 'AccessDenied' }),
  });
  await begin();
  expect(await screen.findByText(/Excel answered “AccessDenied”/)).toBeInTheDocument();
  expect(screen.getByText('Scratch sheets of an interrupted self-check were taken away: 2.')).toBeInTheDocument();
});

test('the result is copied as text, or shown to be copied by hand', async () => {
  const copied: string[] = [];
  let mayCopy = true;
  await pane({
    selfCheck: () => Promise.resolve(REPORT),
    copy: (text) => (mayCopy ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('denied'))),
  });
  await begin();
  const copy = await screen.findByRole('button', { name: 'Copy as text' });
  await userEvent.click(copy);
  expect(await screen.findByText('Copied.')).toBeInTheDocument();
  expect(copied).toEqual(['KAM Workbook self-check']);
  mayCopy = false;
  await userEvent.click(copy);
  expect(await screen.findByRole('textbox', { name: 'Result as text' })).toHaveValue('KAM Workbook self-check');
});

test.each([
  ['ru', 'Проверить этот Excel', 'Пройдено 1 из 3.'],
  ['lt', 'Patikrinti šią „Excel“', 'Išlaikyta 1 iš 3.'],
] as const)('the check speaks the language of the pane: %s', async (language, start, passed) => {
  await pane({ selfCheck: () => Promise.resolve(REPORT) }, language);
  await userEvent.click(screen.getByRole('button', { name: start }));
  expect(await screen.findByText(passed)).toBeInTheDocument();
});
