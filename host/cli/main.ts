import { askHidden } from './askHidden';
import { run } from './run';

/** The process around the command: streams, exit code. */
export function main(args: readonly string[]): void {
  run(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    interrupted: () =>
      new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      }),
    askHidden: process.stdin.isTTY && process.stderr.isTTY ? (question) => askHidden(question) : undefined,
  }).then(
    (code) => {
      // The host's clocks (Office.js polls now and then) must not keep the process; wait only for what was written.
      process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(3);
    },
  );
}
