/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { dictionaryOf, LANGUAGES } from '../../src/i18n/dictionary';
import { Pane, type PaneEffects } from '../../taskpane/Pane';
import { FIRST_STATE, nextState } from '../../taskpane/paneState';

const texts = dictionaryOf('en');
const FOUND = [{ role: 'deals', name: 'Deals', rows: 150 }];
const FINDING = { report: 'funnel', verdict: 'act', text: 'Weak link: Offer.' } as const;

function show(effects: Partial<PaneEffects>, words = texts): void {
  const all: PaneEffects = {
    look: () => Promise.resolve(FOUND),
    build: () => Promise.resolve([FINDING]),
    messageOf: (error) => (error as Error).message,
    ...effects,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane texts={words} effects={all} />
    </FluentProvider>,
  );
}

test('shows what was found in the workbook', async () => {
  show({});
  expect(await screen.findByText('deals: Deals, rows: 150')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Build all reports' })).toBeEnabled();
});

test('builds all reports and tells the findings in words', async () => {
  show({});
  await userEvent.click(await screen.findByRole('button', { name: 'Build all reports' }));
  expect(await screen.findByText('act: Weak link: Offer.')).toBeInTheDocument();
});

test('a build under way cannot be started again', async () => {
  let finish: () => void = () => undefined;
  let builds = 0;
  show({
    build: () => {
      builds++;
      return new Promise((resolve) => (finish = () => resolve([FINDING])));
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Build all reports' }));
  const building = screen.getByRole('button', { name: 'Building …' });
  expect(building).toBeDisabled();
  await userEvent.click(building);
  expect(builds).toBe(1);
  finish();
  expect(await screen.findByText('act: Weak link: Offer.')).toBeInTheDocument();
});

test('a workbook without lists says what to do, and nothing can be built', async () => {
  show({ look: () => Promise.resolve([]) });
  expect(await screen.findByText(texts.pane.nothingFound)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Build all reports' })).toBeDisabled();
});

test('a failure shows its message, and one can look again', async () => {
  let looks = 0;
  show({
    look: () => (++looks === 1 ? Promise.reject(new Error('Two headers are the same.')) : Promise.resolve(FOUND)),
  });
  expect(await screen.findByText('Two headers are the same.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  await waitFor(() => expect(screen.getByText('deals: Deals, rows: 150')).toBeInTheDocument());
});

test('text from the workbook is shown as text', async () => {
  show({ look: () => Promise.resolve([{ role: 'deals', name: '<img src=x onerror=alert(1)>', rows: 1 }]) });
  expect(await screen.findByText(/<img src=x/)).toBeInTheDocument();
  expect(document.querySelector('img')).toBeNull();
});

test.each(LANGUAGES)('speaks %s', async (language) => {
  const words = dictionaryOf(language);
  show({}, words);
  expect(await screen.findByRole('button', { name: words.pane.build })).toBeInTheDocument();
});

test('an event that does not fit the state changes nothing', () => {
  expect(nextState(FIRST_STATE, { type: 'build' })).toBe(FIRST_STATE);
  expect(nextState(FIRST_STATE, { type: 'built', findings: [FINDING] })).toBe(FIRST_STATE);
});
