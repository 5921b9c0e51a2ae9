/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { dictionaryOf } from '../../src/i18n/dictionary';
import type { WorkbookSettings } from '../../src/reports/workbookSettings';
import type { BuildRequest, BuildResult } from '../../taskpane/paneEffects';
import { BUILT, effectsOf, show, surveyOf } from './paneFixture';

jest.setTimeout(30_000);

const card = async (name: string) => within(await screen.findByRole('article', { name }));
const onReports = { tab: 'reports' } as const;

test('each report asks its question and says whether it was built', async () => {
  await show({}, onReports);
  expect((await card('Funnel')).getByText('Where do we lose clients?')).toBeInTheDocument();
  expect((await card('Conversion by manager')).getByText('not built yet')).toBeInTheDocument();
});

test('a report that lacks its lists says so and cannot be built', async () => {
  await show({}, onReports);
  const plan = await card('Plan accuracy');
  expect(plan.getByText(new RegExp(dictionaryOf('en').missing.planAccuracy))).toBeInTheDocument();
  expect(plan.getByRole('button', { name: 'Build: Plan accuracy' })).toBeDisabled();
});

test('building all builds what can be built and tells the findings', async () => {
  const asked: BuildRequest[] = [];
  const fixed = effectsOf();
  let isBuilt = false;
  await show(
    {
      build: (request) => {
        asked.push(request);
        isBuilt = true;
        return fixed.build(request);
      },
      survey: () => Promise.resolve(surveyOf({ reports: isBuilt ? [BUILT] : [] })),
    },
    onReports,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Build all reports' }));
  expect(asked.map(({ reports, asOf }) => [reports, asOf])).toEqual([[['funnel', 'conversion'], '2026-06-30']]);
  const funnel = await card('Funnel');
  expect(await funnel.findByText('Weak link: Offer.')).toBeInTheDocument();
  expect(funnel.getByText('act')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Weak link: Offer.');
});

test('a build under way shows how far it is, can be stopped, and cannot be started again', async () => {
  let request: BuildRequest | undefined;
  let fail: (error: unknown) => void = () => undefined;
  const build = (given: BuildRequest) => {
    request = given;
    return new Promise<BuildResult>((_, reject) => (fail = reject));
  };
  await show({ build }, onReports);
  const all = await screen.findByRole('button', { name: 'Build all reports' });
  await userEvent.click(all);
  const bar = await screen.findByRole('progressbar');
  expect(bar).not.toHaveAttribute('aria-valuenow');
  act(() => request?.progress(2, 5));
  expect(bar).toHaveAttribute('aria-valuenow', '0.4');
  expect(screen.getByRole('status')).toHaveTextContent('Writing sheets: 2 of 5');
  expect((await card('Funnel')).getByRole('button', { name: 'Build: Funnel' })).toBeDisabled();
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  expect(cancel).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('Stopping …');
  act(() => {
    try {
      request?.checkpoint();
    } catch (error) {
      fail(error);
    }
  });
  expect((await screen.findAllByText('Stopped. The workbook is as it was before.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Build all reports' })).toHaveFocus();
});

test('a report that was built shows its sheet, its day and that it is stale', async () => {
  const shown: string[] = [];
  await show(
    {
      survey: () => Promise.resolve(surveyOf({ reports: [{ ...BUILT, isStale: true }] })),
      show: (id) => Promise.resolve(void shown.push(id)),
    },
    onReports,
  );
  const funnel = await card('Funnel');
  expect(await funnel.findByText(/^built Jun 30, 2026/)).toBeInTheDocument();
  expect(funnel.getByText('stale: the lists have changed since')).toBeInTheDocument();
  await userEvent.click(funnel.getByRole('button', { name: 'Show sheet: Funnel' }));
  expect(shown).toEqual(['sheet-funnel']);
});

test('what to show first is chosen from the lists and remembered', async () => {
  const saved: WorkbookSettings[] = [];
  const fixed = effectsOf();
  await show({ ...fixed, save: (settings) => (saved.push(settings), fixed.save(settings)) }, onReports);
  const funnel = await card('Funnel');
  await userEvent.click(await funnel.findByText('What to show first'));
  await userEvent.selectOptions(funnel.getByRole('combobox', { name: 'Manager' }), 'Boris');
  await userEvent.selectOptions(funnel.getByRole('combobox', { name: 'Periods' }), 'quarters');
  expect(saved.at(-1)?.choices).toEqual({ funnel: { manager: 'Boris', period: 'quarter' } });
});

test('a day that is none is refused at its field', async () => {
  await show({}, onReports);
  const day = await screen.findByLabelText('As of');
  await userEvent.clear(day);
  expect(await screen.findByText('Enter a day between 1900 and 9999.')).toBeInTheDocument();
  await userEvent.type(day, '2025-12-31');
  await waitFor(() => expect(screen.queryByText('Enter a day between 1900 and 9999.')).not.toBeInTheDocument());
});
