/** What the dossiers' part of the store does and in which order, over effects that stand for the workbook. */
import type { DossierResult } from '../../src/workbook/dossiers';
import type { DossierEffects, DossierMaking } from '../../taskpane/paneEffects';
import { dossierEffectsOf, dossierSurveyOf, storeOf } from './paneFixture';

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A store in whose tab of dossiers something is made only when it is told to. */
function held(more: Partial<DossierEffects> = {}, effects: Parameters<typeof storeOf>[0] = {}) {
  const makes: { request: DossierMaking; finish: () => void; fail: (error: Error) => void }[] = [];
  const make = (request: DossierMaking) =>
    new Promise<DossierResult[]>((resolve, reject) => {
      makes.push({ request, finish: () => resolve([]), fail: reject });
    });
  const store = storeOf({ dossiers: dossierEffectsOf({ make, ...more }), ...effects }, { tab: 'dossiers' });
  return { store, makes };
}

test('two rapid presses are one', async () => {
  const { store, makes } = held();
  const first = store.dossiers.refresh('A');
  const second = store.dossiers.review('A');
  await soon();
  makes[0]?.finish();
  await Promise.all([first, second]);
  expect(makes.map(({ request }) => request.isReviewed)).toEqual([false]);
  expect(store.state().dossiers.work).toBeNull();
});

test('reports are not built while dossiers are made, nor dossiers while reports are built', async () => {
  let finishBuild: () => void = () => undefined;
  const { store, makes } = held(
    {},
    {
      build: () =>
        new Promise((resolve) => (finishBuild = () => resolve({ built: ['funnel'], findings: [], missing: [] }))),
    },
  );
  const making = store.dossiers.createKey();
  await soon();
  expect(await store.build(['funnel'])).toBe(false);
  await store.addLists('sample', 'en');
  expect(store.state().isAdding).toBe(false);
  makes[0]?.finish();
  await making;
  const building = store.build(['funnel']);
  await soon();
  await store.dossiers.refreshAll();
  await store.dossiers.preview('Cards');
  expect(makes).toHaveLength(1);
  finishBuild();
  expect(await building).toBe(true);
});

test('what is made after a stop is not stopped', async () => {
  const { store, makes } = held();
  const first = store.dossiers.refreshAll();
  await soon();
  store.dossiers.cancel();
  expect(() => makes[0]?.request.checkpoint()).toThrow();
  makes[0]?.finish();
  await first;
  const second = store.dossiers.refreshAll();
  await soon();
  expect(() => makes[1]?.request.checkpoint()).not.toThrow();
  makes[1]?.finish();
  await second;
});

test('closing the pane stops what is made and shows nothing more', async () => {
  const { store, makes } = held();
  const making = store.dossiers.create('A');
  await soon();
  const before = store.state();
  await store.close();
  expect(() => makes[0]?.request.checkpoint()).toThrow();
  makes[0]?.finish();
  await making;
  expect(store.state()).toBe(before);
});

test('settings chosen just before are saved first', async () => {
  const order: string[] = [];
  const { store } = held(
    { make: () => (order.push('make'), Promise.resolve([])) },
    { save: () => Promise.resolve(void order.push('save')) },
  );
  void store.remember({ ...store.state().settings, goal: 5 });
  await store.dossiers.refreshAll();
  expect(order).toEqual(['save', 'make']);
});

test('of two looks the later one is shown, also when the earlier one answers last', async () => {
  const answers: ((survey: ReturnType<typeof dossierSurveyOf>) => void)[] = [];
  const { store } = held({ survey: () => new Promise((resolve) => answers.push(resolve)) });
  const first = store.dossiers.look();
  const second = store.dossiers.look();
  const later = dossierSurveyOf({ dossiers: [] });
  answers[1]?.(later);
  await second;
  answers[0]?.(dossierSurveyOf());
  await first;
  expect(store.state().dossiers).toMatchObject({ survey: later, isLooking: false });
});

test('a look that fails is told of, and the tab looks again when it is opened', async () => {
  let looks = 0;
  const { store } = held({
    survey: () => (++looks === 1 ? Promise.reject(new Error('busy')) : Promise.resolve(dossierSurveyOf())),
  });
  await store.dossiers.look();
  expect(store.state()).toMatchObject({ failure: 'busy', dossiers: { isLooking: false, survey: null } });
  store.chooseTab('start');
  store.chooseTab('dossiers');
  await soon();
  expect(store.state().dossiers.survey?.dossiers).toHaveLength(2);
});

test('a sheet that is gone is told of', async () => {
  const { store } = held({}, { show: () => Promise.reject(new Error('The sheet is gone.')) });
  await store.dossiers.look();
  expect(await store.dossiers.open('amber  LTD')).toBe(false);
  expect(store.state().failure).toBe('The sheet is gone.');
  expect(await store.dossiers.open('Nobody')).toBe(false);
});
