/** What the workbench's server gives out: a fixed list of addresses made at its start, so that no address leads anywhere else. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { officeScriptsFolder } from '../../office/officeScripts';

export type Source = () => Promise<Uint8Array>;

export interface ServedFile {
  type: string;
  source: Source;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const BINARY = 'application/octet-stream';

/** Office.js as the add-in's page names it: from Microsoft. The workbench gives the same library from the installed package. */
const OFFICE_ADDRESS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'\s>]*\/office\.js/;

/**
 * @param root the folder of the project or of the installed package
 * @param input a workbook to open first, by its path
 */
export function servedFiles(root: string, input: string | undefined): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  const folder = (address: string, directory: string): void => {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const relative = path.relative(directory, file).split(path.sep).join('/');
      files.set(`${address}${relative}`, { type: typeOf(file), source: () => readFile(file) });
    }
  };
  folder('/workbench/', path.join(root, 'dist', 'workbench'));
  folder('/pane/', path.join(root, 'dist', 'addin'));
  folder('/office/', officeScriptsFolder());
  for (const address of files.keys()) if (address.endsWith('.d.ts') || address.endsWith('.map')) files.delete(address);
  for (const name of readdirSync(path.join(root, 'sample')).filter((each) => each.endsWith('.xlsx'))) {
    const file = path.join(root, 'sample', name);
    files.set(`/sample/${name}`, { type: typeOf(file), source: () => readFile(file) });
  }
  const page = files.get('/workbench/workbench.html');
  if (page) files.set('/', page);
  const pane = files.get('/pane/taskpane.html');
  if (pane) files.set('/pane/taskpane.html', { ...pane, source: async () => withLocalOffice(await pane.source()) });
  if (input !== undefined) files.set('/input', { type: BINARY, source: () => readFile(input) });
  return files;
}

/** Which file the page opens first. */
export function firstFile(input: string | undefined, language: string | null): { name: string; address: string } {
  if (input !== undefined) return { name: path.basename(input), address: '/input' };
  const name = `kam-sample-${['ru', 'lt'].find((each) => each === language) ?? 'en'}.xlsx`;
  return { name, address: `/sample/${name}` };
}

/** The add-in's page as it is built, with the same Office.js from here, and before it the native host that Excel would give it. */
function withLocalOffice(page: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(page);
  if (!OFFICE_ADDRESS.test(text)) throw new Error('the page of the pane does not name Office.js');
  const local = text.replace(
    /<script[^>]*appsforoffice/,
    (tag) => `<script src="/workbench/paneHost.js"></script>${tag}`,
  );
  return new TextEncoder().encode(local.replace(OFFICE_ADDRESS, '/office/office.js'));
}

function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? BINARY;
}
