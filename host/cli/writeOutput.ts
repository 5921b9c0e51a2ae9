import { access, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/i18n/problem';
import { systemReason } from './readInput';

/** Checks, before any work is done, that the output may be written. */
export async function checkOutput(output: string, inputs: readonly string[], force: boolean): Promise<void> {
  const file = path.basename(output);
  const extension = path.extname(output).toLowerCase();
  const macros = inputs.some((input) => path.extname(input).toLowerCase() === '.xlsm');
  const expected = macros ? '.xlsm' : '.xlsx';
  if (extension !== expected) throw new Problem('bad-option', { option: '--output', value: file, expected });
  if (inputs.some((input) => path.resolve(input) === path.resolve(output)))
    throw new Problem('output-is-input', { file });
  if (!force && (await exists(output))) throw new Problem('output-exists', { file });
}

/** Writes a temporary file beside the output and renames it, so that the output is either the old file or the whole new one. */
export async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${output}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, output);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Problem('cannot-write', { file: path.basename(output), reason: systemReason(error) });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
