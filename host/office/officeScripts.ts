/** Where the genuine Office.js lies: its scripts are read as they are when they are needed and never bundled. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@microsoft/office-js/package.json';

/**
 * The folder of Office.js's scripts.
 *
 * @throws when the package @microsoft/office-js is not installed.
 */
export function officeScriptsFolder(): string {
  for (const start of [__filename, join(process.cwd(), 'package.json')]) {
    try {
      return join(dirname(createRequire(start).resolve(PACKAGE)), 'dist');
    } catch {
      continue;
    }
  }
  const folder = join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist');
  if (existsSync(folder)) return folder;
  throw new Error('The package @microsoft/office-js is not installed: run npm ci.');
}
