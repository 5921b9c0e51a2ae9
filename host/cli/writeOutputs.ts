import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/i18n/problem';
import { systemReason } from './readInput';

export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Writes files into a folder, all or none: under passing names first, which are renamed when all are there. Files that were there before
 * come back if anything fails. The folder is made if need be.
 *
 * @throws Problem when a file is there and must not be overwritten, or cannot be written
 */
export async function writeOutputs(folder: string, files: readonly OutputFile[], force: boolean): Promise<void> {
  for (const { name } of files) {
    if (!force && (await exists(path.join(folder, name)))) throw new Problem('output-exists', { file: name });
  }
  const undo: (() => Promise<unknown>)[] = [];
  let current = path.basename(folder);
  try {
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
    const places = files.map(({ name, bytes }) => {
      const final = path.join(folder, name);
      return { name, bytes, final, passing: `${final}.${process.pid}.tmp`, former: `${final}.${process.pid}.old` };
    });
    for (const { name, bytes, passing } of places) {
      current = name;
      undo.push(() => rm(passing, { force: true }));
      await writeFile(passing, bytes);
    }
    for (const { name, final, passing, former } of places) {
      current = name;
      if (await exists(final)) {
        await rename(final, former);
        undo.push(() => rename(former, final));
      }
      await rename(passing, final);
      undo.push(() => rm(final, { force: true }));
    }
    for (const { former } of places) await rm(former, { force: true }).catch(() => undefined);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw new Problem('cannot-write', { file: current, reason: systemReason(error) });
  }
}

/**
 * Names for files, each fit for Windows too, and none like another.
 *
 * @example fileNames(['Ann: Lee', 'CON'], '.xlsx') // ['Ann Lee.xlsx', 'CON_.xlsx']
 */
export function fileNames(wanted: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const plain =
      text
        .normalize('NFC')
        .replace(/[<>:"/\\|?*\p{C}]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .slice(0, LONGEST)
        .replace(/^[\s.]+|[\s.]+$/gu, '') || '_';
    const stem = RESERVED.test(plain) ? `${plain}_` : plain;
    for (let count = 1; ; count++) {
      const name = `${stem}${count === 1 ? '' : ` (${count})`}${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

const LONGEST = 80;
// Names of devices, with whatever stands behind a dot.
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
