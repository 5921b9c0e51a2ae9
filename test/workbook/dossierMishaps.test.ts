/** Dossiers under names, copies, lists and habits that nobody plans for: nothing typed is lost, and nothing goes to the wrong person. */
import { blankSheet } from '../../host/blankSheet';
import { LocalHost } from '../../host/localHost';
import type { WorkbookModel } from '../../host/workbookModel';
import { serialOf } from '../../src/schema/calendar';
import { makeDossiers, type DossierRequest } from '../../src/workbook/dossiers';
import { dossiersByManager } from '../../src/workbook/splitDossiers';

jest.setTimeout(120_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
let host: LocalHost;
afterEach(() => host.close());

type Row = readonly (string | number)[];

/** A workbook with a list of clients (name and manager each). */
async function openClients(...clients: readonly (readonly [name: string, manager: string])[]): Promise<void> {
  const rows: Row[] = [
    ['Client', 'Manager', 'Segment'],
    ...clients.map(([name, manager], at) => [name, manager, at % 2 ? 'mills' : 'works']),
  ];
  const cells = rows.map((row) => row.map((value) => ({ value })));
  const model: WorkbookModel = {
    name: 'clients.xlsx',
    date1904: false,
    sheets: [{ ...blankSheet('clients', 'Clients'), cells }],
    names: [],
    activeSheet: 0,
    settings: {},
  };
  host = await LocalHost.open(model);
}

const make = (more: Partial<DossierRequest>) =>
  makeDossiers({ clients: 'present', language: 'en', asOf: AS_OF, ...more });
const sheetNames = () => host.toModel().sheets.map(({ name }) => name);

describe('a client', () => {
  test.each([
    ["Abcdefghijklmnopqrstuv'w", 'Dossier Abcdefghijklmnopqrstuv'],
    ['Abcdefghijklmnopqrstuv😀', 'Dossier Abcdefghijklmnopqrstuv'],
    ["'Quoted'", "Dossier 'Quoted"],
    ['[x]:*?/\\', 'Dossier x'],
    ['????', 'Dossier'],
    ['=1+1', 'Dossier =1+1'],
    ['007', 'Dossier 007'],
    ['Ромашка «Я»', 'Dossier Ромашка «Я»'],
    ['{count} $& $1', 'Dossier {count} $& $1'],
  ])('named «%s» has a dossier on a sheet «%s», and a second run leaves it as it is', async (client, name) => {
    await openClients([client, 'Ann'], ['Other', 'Ann']);
    expect(await make({ clients: [client] })).toMatchObject([{ client, sheet: name, state: 'new' }]);
    expect(sheetNames()).toContain(name);
    expect(await make({ clients: [client] })).toMatchObject([{ client, sheet: name, state: 'fresh' }]);
  });

  test('in two lines with two managers belongs to neither: its dossier is in nobody’s file', async () => {
    await openClients(['Alfa', 'Ann'], ['Alfa', 'Bob'], ['Beta', ''], ['BETA ', 'Bob'], ['Gama', 'Ann'], ['gama', 'ANN']);
    await make({ clients: ['Alfa', 'Beta', 'Gama'] });
    const { managers, leftOut } = await dossiersByManager({ language: 'en', asOf: AS_OF });
    expect(managers.map(({ manager, dossiers }) => [manager, dossiers.map(({ client }) => client)])).toEqual([
      ['Ann', ['Gama']],
      ['Bob', ['Beta']],
    ]);
    expect(leftOut.map(({ client }) => client)).toEqual(['Alfa']);
  });
});
