import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/i18n/problem';

/** The bytes of a file. @throws Problem when there is no such file or it cannot be read */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw reason === 'ENOENT'
      ? new Problem('no-such-file', { file: path.basename(file) })
      : new Problem('unreadable-file', { file: path.basename(file), reason });
  }
}
