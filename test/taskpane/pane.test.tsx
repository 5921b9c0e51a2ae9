/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { dictionaryOf, LANGUAGES } from '../../src/i18n/dictionary';
import type { WorkbookSettings } from '../../src/reports/workbookSettings';
import { CELLS, effectsOf, overviewFor, show, surveyOf } from './paneFixture';

jest.setTimeout(30_000);

const open = async (tab: string) => userEvent.click(screen.getByRole('tab', { name: tab }));

describe('start', () => {
  test('shows the lists that were found, with their rows and what they are', async () => {
    await show();
    expect(await screen.findByRole('heading', { name: 'Found in this workbook' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: /What «Deals» is/ })).toHaveDisplayValue('Deals');
    expect(screen.getByText('Deals!A1:H4; rows: 3')).toBeInTheDocument();
  });

  test('says what can be built and what is missing', async () => {
    await show();
    const list = (await screen.findByRole('heading', { name: 'What can be built' })).closest('section');
    expect(within(list as HTMLElement).getAllByText('ready')).toHaveLength(2);
    expect(screen.getByText(dictionaryOf('en').missing.planAccuracy)).toBeInTheDocument();
  });

  test('columns to check come before the rest', async () => {
    await show();
    await screen.findByRole('heading', { name: 'What the columns mean' });
    const [first] = screen.getAllByRole('combobox', { name: /= column/ });
    expect(first).toHaveAccessibleDescription(/not certain/);
  });

  test('a changed column is remembered, and the workbook is read again by it', async () => {
    const saved: WorkbookSettings[] = [];
    let surveys = 0;
    const fixed = effectsOf();
    await show({
      survey: (waiting) => {
        surveys++;
        return fixed.survey(waiting);
      },
      save: (settings) => {
        saved.push(settings);
        return fixed.save(settings);
      },
    });
    const actual = await screen.findByRole('combobox', { name: 'Client = column' });
    await userEvent.selectOptions(actual, 'Deal');
    expect(saved.at(-1)?.mapping.deals).toMatchObject({ source: 'Deals', columns: { client: 'Deal' } });
    await waitFor(() => expect(surveys).toBe(2));
    expect(await screen.findByRole('combobox', { name: 'Client = column' })).toHaveDisplayValue('Deal');
  });

  test('a list can be taken for something else, or left unread', async () => {
    const saved: WorkbookSettings[] = [];
    const fixed = effectsOf();
    await show({ survey: fixed.survey, save: (settings) => (saved.push(settings), fixed.save(settings)) });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /What «Stages» is/ }), 'not used');
    expect(saved.at(-1)?.unusedLists).toEqual(['Stages']);
    const again = await screen.findByRole('combobox', { name: /What «Stages» is/ });
    await waitFor(() => expect(again).toHaveDisplayValue('not used'));
    await waitFor(() => expect(again).toBeEnabled());
    await userEvent.selectOptions(again, 'Stages');
    expect(saved.at(-1)).toMatchObject({ unusedLists: [], mapping: { stages: { source: 'Stages' } } });
  });

  test('a data problem selects its cell', async () => {
    const selected: string[] = [];
    await show({ select: (sheet, cell) => Promise.resolve(void selected.push(`${sheet} ${cell}`)) });
    await userEvent.click(await screen.findByRole('button', { name: 'Deals!G4' }));
    expect(selected).toEqual(['Deals G4']);
  });

  test('an empty workbook is offered a sample or templates, in a language of choice', async () => {
    const added: string[] = [];
    const empty = surveyOf({ overview: overviewFor({ ...CELLS, sheets: [] }) });
    await show({
      survey: () => Promise.resolve(empty),
      addLists: (lists, language) => Promise.resolve(void added.push(`${lists} ${language}`)),
    });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Language of the lists' }), 'lt');
    await userEvent.click(screen.getByRole('button', { name: 'Add sample lists' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add empty templates' }));
    expect(added).toEqual(['sample lt', 'templates lt']);
  });

  test('a workbook without lists says what to do', async () => {
    const cells = {
      ...CELLS,
      sheets: [{ ...(CELLS.sheets[0] as (typeof CELLS.sheets)[number]), values: [[5]] }],
    };
    await show({ survey: () => Promise.resolve(surveyOf({ overview: overviewFor(cells) })) });
    expect(await screen.findByText(dictionaryOf('en').pane.sources.nothing)).toBeInTheDocument();
  });

  test('the welcome is skipped once and for all', async () => {
    let kept = 0;
    await show({ keepWelcomed: () => void kept++ }, { isFirstRun: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('heading', { name: 'Welcome' })).not.toBeInTheDocument();
    expect(kept).toBe(1);
  });
});

describe('the whole pane', () => {
  test('a failure shows its message, and one can look again', async () => {
    let looks = 0;
    await show({
      survey: () =>
        ++looks === 1 ? Promise.reject(new Error('Two headers are the same.')) : Promise.resolve(surveyOf()),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Two headers are the same.');
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('heading', { name: 'Found in this workbook' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('says that Excel waits while a cell is edited', async () => {
    let go: () => void = () => undefined;
    const { store } = await show();
    const held = new Promise<void>((resolve) => (go = resolve));
    const effects = (store as unknown as { effects: ReturnType<typeof effectsOf> }).effects;
    effects.survey = async (waiting) => {
      waiting(true);
      await held;
      waiting(false);
      return surveyOf();
    };
    act(() => void store.look());
    expect(await screen.findByText(/finish editing the cell/)).toBeInTheDocument();
    go();
    await waitFor(() => expect(screen.queryByText(/finish editing the cell/)).not.toBeInTheDocument());
  });

  test('text from the workbook is shown as text', async () => {
    const [deals] = CELLS.sheets;
    const cells = { ...CELLS, sheets: [{ ...deals, sheet: '<img src=x onerror=alert(1)>' }] } as typeof CELLS;
    await show({ survey: () => Promise.resolve(surveyOf({ overview: overviewFor(cells) })) });
    expect((await screen.findAllByText(/<img src=x/)).length).toBeGreaterThan(0);
    expect(document.querySelector('img')).toBeNull();
  });

  test('settings that cannot be read are told of', async () => {
    const survey = surveyOf();
    await show({
      survey: () => Promise.resolve({ ...survey, remembered: { ...survey.remembered, problem: 'damaged' } }),
    });
    expect(await screen.findByText(dictionaryOf('en').pane.remembered.damaged)).toBeInTheDocument();
  });

  test.each(LANGUAGES)('speaks %s', async (language) => {
    const { pane } = dictionaryOf(language);
    await show({}, { language, texts: dictionaryOf(language) });
    expect(await screen.findByRole('heading', { name: pane.sources.title })).toBeInTheDocument();
    for (const tab of [pane.tabs.reports, pane.tabs.dossiers, pane.tabs.settings]) await open(tab);
    expect(await screen.findByRole('heading', { name: pane.settings.title })).toBeInTheDocument();
  });
});
