/** Tells when a process that should be working has come to a standstill. Knows only Linux; elsewhere nothing is told. */
import { readFileSync } from 'node:fs';

const WINDOW_SECONDS = 3;
// A process whose threads wait for each other still wakes up now and then.
const IDLE_SHARE = 0.12;
const TICKS_PER_SECOND = 100;

/** Calls back once when the process used next to no processor time for some seconds. @returns what ends the watch. */
export function watchForStall(processId: number | undefined, stalled: () => void): () => void {
  const used: number[] = [];
  const timer = setInterval(() => {
    const seconds = processorSeconds(processId);
    if (seconds === undefined) return;
    used.push(seconds);
    const before = used.at(-1 - WINDOW_SECONDS);
    if (before === undefined || seconds - before > WINDOW_SECONDS * IDLE_SHARE) return;
    clearInterval(timer);
    stalled();
  }, 1000);
  return () => clearInterval(timer);
}

// Fields 14 and 15 of the process's status, counted from after its name, which may hold spaces.
function processorSeconds(processId: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
