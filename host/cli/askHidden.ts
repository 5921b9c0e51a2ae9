import type { Readable, Writable } from 'node:stream';
import { read } from 'read';

/**
 * Asks on a terminal and does not show what is typed.
 *
 * @returns null when the question was left with Ctrl+C or Ctrl+D
 */
export async function askHidden(
  question: string,
  input: Readable = process.stdin,
  output: Writable = process.stderr,
): Promise<string | null> {
  // Ctrl+D ends the reading without a word to whoever waits.
  const left = new Promise<null>((resolve) => {
    input.once('pause', () => setImmediate(() => resolve(null)));
  });
  try {
    return await Promise.race([read<string>({ prompt: question, silent: true, terminal: true, input, output }), left]);
  } catch (error) {
    if (error instanceof Error && error.message === 'canceled') return null;
    throw error;
  }
}
