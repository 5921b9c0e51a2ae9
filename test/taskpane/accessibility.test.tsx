/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '@testing-library/jest-dom';
import { TABS } from '../../taskpane/state/paneState';
import { BUILT, CELLS, overviewFor, show, surveyOf } from './paneFixture';

jest.setTimeout(60_000);

/** jsdom draws nothing, so that contrast is looked at in a browser. */
const RULES = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

test.each(TABS)('the tab %s has no fault that axe knows', async (tab) => {
  const built = surveyOf({ reports: [{ ...BUILT, isStale: true }] });
  const { container } = await show({ survey: () => Promise.resolve(built) }, { tab, isFirstRun: true });
  expect(await screen.findAllByRole('heading')).not.toHaveLength(0);
  expect((await axe(container, RULES)).violations).toEqual([]);
});

test('neither has an empty workbook, nor a failure', async () => {
  let looks = 0;
  const empty = surveyOf({ overview: overviewFor({ ...CELLS, sheets: [] }) });
  const { container, store } = await show({
    survey: () => (++looks === 1 ? Promise.resolve(empty) : Promise.reject(new Error('no'))),
  });
  await act(() => store.look());
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect((await axe(container, RULES)).violations).toEqual([]);
});

test('a button that goes away leaves the keyboard in the part that it opened', async () => {
  await show({}, { isFirstRun: true });
  screen.getByRole('button', { name: 'Got it' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('tabpanel', { name: 'Start' })).toHaveFocus();
  screen.getByRole('button', { name: 'Go to reports' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('tabpanel', { name: 'Reports' })).toHaveFocus();
});

test('a part that fails says so and can be opened again, and the rest of the pane stays', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = surveyOf();
  const { store } = await show({
    survey: () => Promise.resolve({ ...broken, overview: { ...broken.overview, sources: null as never } }),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Your workbook is as it was.');
  await userEvent.click(screen.getByRole('tab', { name: 'Settings' }));
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument();
  expect(store.state().tab).toBe('settings');
  silent.mockRestore();
});

test('the tabs are reached, walked through and opened by keyboard', async () => {
  await show();
  await userEvent.tab();
  expect(screen.getByRole('tab', { name: 'Start' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Reports' })).toHaveFocus();
  await userEvent.keyboard('{End}{ArrowRight}{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'Settings' })).toHaveFocus();
  expect(screen.getByRole('tab', { name: 'Start', selected: true })).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('tabpanel', { name: 'Settings' })).toBeInTheDocument();
});
