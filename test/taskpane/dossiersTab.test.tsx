/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { dictionaryOf, LANGUAGES } from '../../src/i18n/dictionary';
import type { DossierResult } from '../../src/workbook/dossiers';
import type { DossierEffects, DossierMaking, PaneEffects } from '../../taskpane/paneEffects';
import { dossierClient, dossierEffectsOf, dossierSurveyOf, foundDossier, show } from './paneFixture';

jest.setTimeout(60_000);

const WORDS = dictionaryOf('en').pane.dossiers;

const tab = (dossiers: Partial<DossierEffects> = {}, effects: Partial<PaneEffects> = {}) =>
  show({ dossiers: dossierEffectsOf(dossiers), ...effects }, { tab: 'dossiers' });

const searchBox = () => screen.getByRole('combobox', { name: 'Find a client' });
const button = (name: string) => screen.getByRole('button', { name });
/** What the tab shows of what was done; the announcer says it too. */
const done = async () =>
  within((await screen.findByRole('heading', { name: 'Done' })).closest('section') as HTMLElement);
const made = (client: string, state: DossierResult['state'], more: Partial<DossierResult> = {}): DossierResult => ({
  client,
  sheet: `Dossier ${client}`,
  state,
  complete: 0.1,
  ...more,
});

describe('the list', () => {
  test('says of a client that the lists do not have what to do where it was renamed', async () => {
    const dossiers = [foundDossier('Amber Ltd', { manager: null, superior: null, isUnlisted: true })];
    await tab({ survey: () => Promise.resolve(dossierSurveyOf({ dossiers })) });
    const card = within(await screen.findByRole('article'));
    expect(card.getByText(/^The lists have no such client\./)).toBeInTheDocument();
    expect(card.queryByText(/May see it|Who may see it/)).not.toBeInTheDocument();
  });

  test('says of each dossier how far it is filled, its review, who may see it and what is missing', async () => {
    await tab();
    const [amber, birch] = await screen.findAllByRole('article');
    if (!amber || !birch) throw new Error('two dossiers are expected');
    const card = within(amber);
    expect(card.getByRole('progressbar', { name: 'How far it is filled: Amber Ltd' })).toHaveAttribute(
      'aria-valuetext',
      '42% filled',
    );
    expect(card.getByText('review overdue')).toBeInTheDocument();
    expect(card.getByText('Next review by Mar 14, 2026, last one on Dec 12, 2025')).toBeInTheDocument();
    expect(card.getByText('May see it: Anna, Karl')).toBeInTheDocument();
    expect(card.getByText('Missing: History, Bank, Auditor and 2 more')).toBeInTheDocument();
    expect(within(birch).getByText('May see it: Boris')).toBeInTheDocument();
    expect(within(birch).queryByText(/Missing/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Dossiers: 2' })).toBeInTheDocument();
  });

  test('offers a new dossier to clients without one, the key ones first', async () => {
    await tab();
    await userEvent.click(await screen.findByText('Clients without a dossier: 2'));
    const offers = await screen.findAllByRole('button', { name: /^New dossier: / });
    expect(offers.map((each) => each.getAttribute('aria-label'))).toEqual([
      'New dossier: Ромашка',
      'New dossier: Cedar Ltd',
    ]);
  });

  test('draws thirty of many, and as many more each time', async () => {
    const dossiers = Array.from({ length: 70 }, (_, at) => foundDossier(`Client ${at}`));
    await tab({ survey: () => Promise.resolve(dossierSurveyOf({ dossiers })) });
    expect(await screen.findAllByRole('article')).toHaveLength(30);
    await userEvent.click(button('Show more (40 left)'));
    expect(screen.getAllByRole('article')).toHaveLength(60);
    expect(document.activeElement).toHaveTextContent('Client 30');
    await userEvent.click(button('Show more (10 left)'));
    expect(screen.getAllByRole('article')).toHaveLength(70);
    expect(document.activeElement).toHaveTextContent('Client 60');
  });

  test('says what to do where there are no dossiers, and where there are no clients', async () => {
    const { store } = await tab({ survey: () => Promise.resolve(dossierSurveyOf({ dossiers: [] })) });
    expect(await screen.findByText(WORDS.none)).toBeInTheDocument();
    expect(button('Refresh all dossiers')).toHaveAttribute('aria-disabled', 'true');
    const none = dossierSurveyOf({ dossiers: [], clients: [], contacts: [] });
    (store as unknown as { effects: PaneEffects }).effects.dossiers.survey = () => Promise.resolve(none);
    await act(() => store.look());
    expect(await screen.findByText(WORDS.noClients)).toBeInTheDocument();
  });

  test('a dossier is opened, refreshed and marked as reviewed', async () => {
    const asked: string[] = [];
    const shown: string[] = [];
    await tab(
      {
        make: ({ clients, isReviewed }) => {
          asked.push(`${String(clients)} ${isReviewed}`);
          return Promise.resolve([made('Amber Ltd', 'refreshed')]);
        },
      },
      { show: (_, name) => Promise.resolve(void shown.push(name)) },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Open the dossier: Amber Ltd' }));
    expect(shown).toEqual(['Dossier Amber Ltd']);
    await userEvent.click(button('Refresh the dossier: Amber Ltd'));
    expect((await done()).getByText('Refreshed (1): Amber Ltd.')).toBeInTheDocument();
    await waitFor(() => expect(button('Reviewed today: Amber Ltd')).not.toHaveAttribute('aria-disabled', 'true'));
    await userEvent.click(button('Reviewed today: Amber Ltd'));
    await waitFor(async () =>
      expect((await done()).getByText('Today’s review is written down: Amber Ltd.')).toBeInTheDocument(),
    );
    expect(asked).toEqual(['Amber Ltd false', 'Amber Ltd true']);
    expect(button('Reviewed today: Amber Ltd')).toHaveFocus();
  });
});

describe('the search', () => {
  test('finds as one types, in other letters too, and points out what was found', async () => {
    await tab();
    await userEvent.type(searchBox(), 'romash');
    const option = await screen.findByRole('option');
    expect(option).toHaveTextContent('Ромашка');
    expect(option.querySelector('mark')).toHaveTextContent('Ромаш');
    expect(option).toHaveTextContent('no dossier yet, key client');
    expect(searchBox()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.clear(searchBox());
    await userEvent.type(searchBox(), 'zzzz');
    expect(await screen.findByText('No client is called like that.')).toBeInTheDocument();
    expect(searchBox()).toHaveAttribute('aria-expanded', 'false');
  });

  test('is walked through by arrows, and Enter opens the dossier', async () => {
    const shown: string[] = [];
    await tab({}, { show: (_, name) => Promise.resolve(void shown.push(name)) });
    await userEvent.type(searchBox(), 'ltd');
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(3);
    expect(options[0]).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option')[1]).toHaveAttribute('aria-selected', 'true');
    expect(searchBox()).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[1]?.id);
    expect(searchBox()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(shown).toEqual(['Dossier Birch Ltd']);
    expect(searchBox()).toHaveValue('Birch Ltd');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  test('shows a chosen client without a dossier, with the keyboard at New; Escape begins anew', async () => {
    const asked: DossierMaking['clients'][] = [];
    await tab({ make: ({ clients }) => (asked.push(clients), Promise.resolve([made('Cedar Ltd', 'new')])) });
    await userEvent.type(searchBox(), 'cedar{Enter}');
    expect(button('New dossier: Cedar Ltd')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['Cedar Ltd']]);
    await userEvent.type(searchBox(), '{Escape}');
    expect(searchBox()).toHaveValue('');
  });

  test('shows ten at most and says that there are more', async () => {
    const clients = Array.from({ length: 25 }, (_, at) => dossierClient(`Amber ${at}`));
    await tab({ survey: () => Promise.resolve(dossierSurveyOf({ clients })) });
    await userEvent.type(searchBox(), 'amber');
    expect(await screen.findAllByRole('option')).toHaveLength(10);
    expect(screen.getByText('The best 10 are shown. Type on to narrow it down.')).toBeInTheDocument();
  });

  test('text from the workbook is shown as text', async () => {
    const clients = [dossierClient('<img src=x onerror=alert(1)>')];
    await tab({ survey: () => Promise.resolve(dossierSurveyOf({ clients, dossiers: [] })) });
    await userEvent.type(searchBox(), 'onerror');
    expect(await screen.findByRole('option')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('what takes long', () => {
  /** A pane whose dossiers are made only when they are told to. */
  async function held() {
    let finish: (results: DossierResult[]) => void = () => undefined;
    let request: DossierMaking | undefined;
    const shown = await tab({
      make: async (asked) => {
        request = asked;
        const results = await new Promise<DossierResult[]>((resolve) => (finish = resolve));
        asked.checkpoint();
        return results;
      },
    });
    await userEvent.click(button('New dossiers for all key clients'));
    return {
      ...shown,
      request: () => request,
      finish: (results: DossierResult[]) => act(() => Promise.resolve(finish(results))),
    };
  }

  test('shows how far it is, keeps everything else from beginning, and then says what was made', async () => {
    const { request, finish, store } = await held();
    expect(request()?.clients).toBe('key');
    expect(button('Cancel')).toHaveFocus();
    act(() => request()?.progress(1, 3));
    expect(screen.getByRole('progressbar', { name: 'Making dossiers' })).toHaveAttribute(
      'aria-valuetext',
      'Writing sheets: 1 of 3',
    );
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Writing sheets: 1 of 3');
    expect(button('Refresh all dossiers')).toHaveAttribute('aria-disabled', 'true');
    expect(await store.build(['funnel'])).toBe(false);
    await finish([
      made('Amber Ltd', 'refreshed', { oldSheet: 'Dossier Amber Ltd (2)' }),
      made('Birch Ltd', 'fresh'),
      ...['C', 'D', 'E', 'F', 'G', 'H', 'I'].map((client) => made(client, 'new')),
    ]);
    const told = await done();
    expect(told.getByText('New (7): C, D, E, F, G and 2 more.')).toBeInTheDocument();
    expect(told.getByText('Refreshed (1): Amber Ltd.')).toBeInTheDocument();
    expect(told.getByText('Nothing to change (1): Birch Ltd.')).toBeInTheDocument();
    expect(told.getByText(/The old sheet stays as «Dossier Amber Ltd \(2\)»/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Done' }).closest('section')).toHaveFocus());
  });

  test('can be stopped, which is no failure', async () => {
    const { finish } = await held();
    await userEvent.click(button('Cancel'));
    expect(button('Cancel')).toHaveAttribute('aria-disabled', 'true');
    await finish([]);
    expect((await screen.findAllByText('Stopped. The workbook is as it was before.')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(button('New dossiers for all key clients')).toHaveFocus();
  });

  test('a failure is one clear message, and one can go on', async () => {
    await tab({ make: () => Promise.reject(new Error('The sheet is protected.')) });
    await userEvent.click(button('New dossiers for all key clients'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The sheet is protected.');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(button('New dossiers for all key clients')).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the calendar of contacts', () => {
  test('is grouped and counted, with the day, the next step and the manager', async () => {
    await tab();
    const section = (await screen.findByRole('heading', { name: 'Contact calendar' })).closest('section');
    const calendar = within(section as HTMLElement);
    const groups = [...(section?.querySelectorAll('summary') ?? [])].map(({ textContent }) => textContent);
    expect(groups).toEqual(['Overdue: 1', 'On pause: 1', 'Next steps without a date: 1']);
    expect(calendar.getByText('was due on Jun 25, 2026; next step: Call; manager: Anna')).toBeInTheDocument();
    await userEvent.click(calendar.getByText('On pause: 1'));
    expect(await calendar.findByText('until Jul 30, 2026; manager: Boris')).toBeInTheDocument();
  });

  test('a workbook without a list of contacts says so and no more', async () => {
    await tab({ survey: () => Promise.resolve(dossierSurveyOf({ hasContacts: false })) });
    expect(await screen.findByText(WORDS.contacts.noList)).toBeInTheDocument();
    expect(screen.queryByText('Overdue: 1')).not.toBeInTheDocument();
  });
});

describe('splitting by manager', () => {
  test('offers each manager with dossiers, and tells how to protect the workbook', async () => {
    const asked: string[] = [];
    const dossiers = [foundDossier('A'), foundDossier('B'), foundDossier('C', { manager: null, superior: null })];
    await tab({
      survey: () => Promise.resolve(dossierSurveyOf({ dossiers })),
      split: (manager) => Promise.resolve(void asked.push(manager)),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Split by manager…' }));
    expect(await screen.findByRole('heading', { name: 'Split by manager' })).toHaveFocus();
    expect(screen.getByText('Dossiers: 2')).toBeInTheDocument();
    expect(screen.getByText('Superior, who may see them too: Karl')).toBeInTheDocument();
    expect(screen.getByText(/no manager, or several: 1/)).toBeInTheDocument();
    expect(screen.getByText(/Encrypt with Password/)).toBeInTheDocument();
    expect(screen.getByText(/Hiding sheets and sheet protection protect nothing/)).toBeInTheDocument();
    await userEvent.click(button('Open a workbook with the dossiers of Anna'));
    expect(asked).toEqual(['Anna']);
    expect((await done()).getByText(/dossiers of Anna was opened/)).toBeInTheDocument();
    await userEvent.click(button('Back to the dossiers'));
    expect(searchBox()).toBeInTheDocument();
  });
});

test('what Excel tells of a dossier that was typed into makes the tab stale, and one can look again', async () => {
  let surveys = 0;
  let tell: Parameters<PaneEffects['watch']>[0] = () => undefined;
  await tab(
    { survey: () => (surveys++, Promise.resolve(dossierSurveyOf())) },
    {
      watch: (told) => {
        tell = told;
        return Promise.resolve(() => Promise.resolve());
      },
    },
  );
  expect(surveys).toBe(1);
  act(() => tell({ kind: 'changed', sheetId: 'sheet-Amber Ltd' }));
  expect(await screen.findByText(dictionaryOf('en').pane.changed)).toBeInTheDocument();
  await userEvent.click(button('Look again'));
  await waitFor(() => expect(surveys).toBe(2));
  expect(screen.queryByText(dictionaryOf('en').pane.changed)).not.toBeInTheDocument();
});

test('dossiers are looked at only once the tab is opened, and again after a change', async () => {
  let surveys = 0;
  const { store } = await show({
    dossiers: dossierEffectsOf({ survey: () => (surveys++, Promise.resolve(dossierSurveyOf())) }),
  });
  expect(surveys).toBe(0);
  const open = (name: string) => userEvent.click(screen.getByRole('tab', { name }));
  await open('Dossiers');
  expect(await screen.findAllByRole('article')).toHaveLength(2);
  await open('Reports');
  await open('Dossiers');
  expect(surveys).toBe(1);
  await open('Reports');
  await act(() => store.look());
  expect(surveys).toBe(1);
  await open('Dossiers');
  await waitFor(() => expect(surveys).toBe(2));
});

test.each(LANGUAGES)('speaks %s', async (language) => {
  const texts = dictionaryOf(language);
  await show({}, { language, texts, tab: 'dossiers' });
  const [amber] = await screen.findAllByRole('article');
  expect(amber).toHaveTextContent(texts.pane.dossiers.reviews.overdue);
  expect(screen.getByRole('combobox', { name: texts.pane.dossiers.search })).toBeInTheDocument();
});
