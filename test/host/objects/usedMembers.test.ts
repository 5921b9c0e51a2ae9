/** The host answers no member that the add-in does not use, and the manifest asks for the requirement set that the members need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ADDIN_FOLDERS,
  isLater,
  neededSet,
  SELF_CHECK_FOLDERS,
  usedMembers,
  type UsedMember,
} from '../../../build/usedMembers';
import { hostClasses } from './hostClasses';

/** Members that the host has though no source of the add-in names them. Names that begin with '_' are the library's own. */
const OF_THE_LIBRARY = new Set([
  // Office.js sends showGridlines under this name.
  'Worksheet.gridlines',
  // Office.js writes large blocks of formulas, values and formats in pieces, which it finds by these.
  'Range.getRow',
  'Range.getBoundingRect',
  // Excel.createWorkbook goes there.
  'Workbook.application',
]);

/** What the self-check alone uses: to read back what was done, to put the selection back, and to leave nothing behind. */
const OF_THE_SELF_CHECK = new Set([
  'PageLayout.getPrintTitleRowsOrNullObject',
  'Range.address',
  'Range.valueTypes',
  'Setting.delete',
  'Table.delete',
  'TableCollection.getItem',
  'Workbook.getSelectedRange',
  'WorksheetFreezePanes.getLocationOrNullObject',
]);

let addin: Map<string, UsedMember>;
let selfCheck: Map<string, UsedMember>;

beforeAll(() => {
  addin = usedMembers(ADDIN_FOLDERS);
  selfCheck = usedMembers(SELF_CHECK_FOLDERS);
});

test('members are found in loads, in taking apart, in options, and with their requirement sets', () => {
  const setOf = (name: string): string | undefined => addin.get(name)?.set;
  expect([setOf('Range.values'), setOf('Table.showTotals'), setOf('ChartSeries.setValues')]).toEqual([
    '1.1',
    '1.1',
    '1.7',
  ]);
  expect([setOf('ListDataValidation.source'), setOf('PaperType.a4')]).toEqual(['1.8', '1.9']);
  expect(setOf('Worksheet.customProperties')).toBe('1.12');
  expect(addin.get('Range.formulas')?.uses).toEqual(new Set(['read', 'write']));
  expect(addin.get('RangeFont.bold')?.uses).toEqual(new Set(['write']));
});

test('every member of the host is used by the add-in, or listed with its reason', async () => {
  const members = (await hostClasses()).flatMap(({ name, properties, objects, methods, items }) =>
    // An item found by its id is not listed: the library itself asks for it so after it has seen the id.
    [properties, objects, methods, items && { items }]
      .flatMap((table) => Object.keys(table ?? {}))
      .filter((member) => !member.startsWith('_'))
      .map((member) => `${name}.${member}`),
  );
  const unused = members.filter((name) => !addin.has(name));
  expect(new Set(unused)).toEqual(
    new Set([...OF_THE_LIBRARY, ...[...OF_THE_SELF_CHECK].filter((name) => name !== 'TableCollection.getItem')]),
  );
});

test('the self-check uses no more than that beside what the add-in uses', () => {
  const further = [...selfCheck.values()].filter(
    ({ name, kind, isLibrarys }) => kind === 'class' && !isLibrarys && !addin.has(name),
  );
  // What reads back a property that the add-in only sets is that property again.
  expect(new Set(further.map(({ name }) => name))).toEqual(OF_THE_SELF_CHECK);
});

test('the manifest asks for the highest requirement set that is used without asking for it first', () => {
  const manifest = readFileSync(join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');
  const declared = /<Set Name="ExcelApi" MinVersion="([\d.]+)" \/>/.exec(manifest)?.[1];
  expect(neededSet([...addin.values(), ...selfCheck.values()])).toBe(declared);
});

test('a later requirement set is used only where the sources ask for it', () => {
  const manifest = readFileSync(join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');
  const declared = /<Set Name="ExcelApi" MinVersion="([\d.]+)" \/>/.exec(manifest)?.[1] ?? '';
  const later = [...addin.values(), ...selfCheck.values()].filter(
    ({ set, gate }) => set !== undefined && isLater(set, declared) && (gate === undefined || isLater(set, gate)),
  );
  expect(later.map(({ name, gate }) => [name, gate])).toEqual([]);
});

test('versions are compared by their parts', () => {
  expect([isLater('1.12', '1.9'), isLater('1.9', '1.12'), isLater('2.0', '1.17'), isLater('1.7', '1.7')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('a member that is asked for counts no more than the version that was asked for', () => {
  const member = (set: string, gate?: string): UsedMember => ({
    name: 'Range.x',
    kind: 'class',
    set,
    isLibrarys: false,
    uses: new Set(),
    files: new Set(),
    gate,
  });
  expect(neededSet([member('1.4'), member('1.14', '1.14')])).toBe('1.4');
  expect(neededSet([member('1.4'), member('1.14', '1.13')])).toBe('1.14');
});
