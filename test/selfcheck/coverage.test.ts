/** Every member of Excel that the add-in uses is tried by a case of the self-check, as the host records it. */
import { ADDIN_FOLDERS, SELF_CHECK_FOLDERS, usedMembers, type UsedMember } from '../../build/usedMembers';
import { ALL_CASES } from '../../src/selfcheck/cases/allCases';
import { runSelfCheck } from '../../src/selfcheck/runSelfCheck';
import { hostClasses } from '../host/objects/hostClasses';
import { openBook } from './excelBook';
import { recordMembers } from './memberRecorder';

/** What Office.js answers or passes on to Office without a request. */
const NOT_ASKED_FOR = new Set(['RequestContext.workbook', 'Workbook.onSelectionChanged']);

let asked: Set<string>;

beforeAll(async () => {
  const host = await openBook();
  asked = recordMembers(await hostClasses());
  await runSelfCheck(ALL_CASES.filter(({ name }) => !name.includes('function')));
  await host.close();
});

/** 'Range.values read' for each way in which a member is used. */
function waysOf({ name, uses }: UsedMember): string[] {
  return [...uses].map((use) => `${name} ${use}`);
}

test('each member of an object that the add-in uses is asked for by a case, in the same way', () => {
  const used = [...usedMembers(ADDIN_FOLDERS).values()].filter(
    ({ name, kind, isLibrarys }) => kind === 'class' && !isLibrarys && !NOT_ASKED_FOR.has(name),
  );
  expect(used.length).toBeGreaterThan(100);
  const missing = used.flatMap(waysOf).filter((way) => !asked.has(way));
  expect(missing).toEqual([]);
});

test('options, enumerations and members of the library that the add-in names are named by cases too', () => {
  const inCases = usedMembers(SELF_CHECK_FOLDERS);
  const named = [...usedMembers(ADDIN_FOLDERS).values()].filter(
    ({ name, kind, isLibrarys }) => kind !== 'class' || isLibrarys || NOT_ASKED_FOR.has(name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(({ name }) => name).filter((name) => !inCases.has(name))).toEqual([]);
});
