import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/i18n/problem';

/** The bytes of a file. @throws Problem when there is no such file or it cannot be read */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const reason = systemReason(error);
    throw reason === 'ENOENT'
      ? new Problem('no-such-file', { file: path.basename(file) })
      : new Problem('unreadable-file', { file: path.basename(file), reason });
  }
}

/** Why the system refused, as its short code (ENOENT, EACCES) where it gives one. */
export function systemReason(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}
