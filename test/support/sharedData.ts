import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '..', '..', '..', 'shared', 'data');

/** A path in the shared data folder beside the checkout. */
export function sharedData(...parts: string[]): string {
  return path.join(folder, ...parts);
}

/** `describe` where the shared data is there; else the tests are skipped and the reason is printed. */
export function describeWithSharedData(part: string): jest.Describe {
  const there = existsSync(path.join(folder, part));
  if (!there) process.stderr.write(`Skipped: the shared data «${part}» is not beside the checkout.\n`);
  return there ? describe : describe.skip;
}
