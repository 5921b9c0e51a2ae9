/** A workbook of a user's for the self-check to leave alone, behind the local host and with the add-in's functions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalHost, type LocalHostOptions } from '../../host/localHost';
import { blankModel } from '../host/engine/blankModel';

const ROOT = join(__dirname, '..', '..');

/** Builds the add-in if need be: its functions are called from cells. */
export function buildFunctions(): void {
  const { ensureBuilt } = jest.requireActual<{ ensureBuilt: () => void }>('../../bin/ensureBuilt.cjs');
  ensureBuilt();
}

/** Opens a workbook with data, a table, a setting, a look, and the second sheet in front. */
export async function openBook(options: LocalHostOptions = {}): Promise<LocalHost> {
  const model = blankModel('Clients', 'Notes', 'Plan');
  const host = await LocalHost.open({ ...model, activeSheet: 1, settings: { Other: { kept: true } } }, options);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('Clients');
    sheet.getRange('A1:B3').values = [
      ['Client', 'Amount'],
      ['Amber Ltd', 10],
      ['Birch Ltd', 20],
    ];
    sheet.tables.add('A1:B3', true).name = 'Clients';
    sheet.getRange('A1').format.font.bold = true;
    worksheets.getItem('Plan').getRange('A1').formulas = [['=SUM(Clients[Amount])']];
    worksheets.getItem('Notes').getRange('B2:C3').select();
    await context.sync();
  });
  return host;
}

export async function loadFunctions(host: LocalHost): Promise<void> {
  const addin = (name: string): string => readFileSync(join(ROOT, 'dist', 'addin', name), 'utf8');
  const metadata = JSON.parse(addin('functions.json')) as Parameters<LocalHost['loadFunctions']>[1];
  await host.loadFunctions(addin('functions.js'), metadata);
}

/** The selected cells, with their sheet. */
export async function selected(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
}
