/** What happened at one time: how many were still under way, and how many left, by cause. */
export interface EventTime {
  /** In the unit of the durations given, mostly days. */
  time: number;
  /** Under way just before this time: neither ended nor censored earlier. */
  atRisk: number;
  /** How many ended at this time, by cause 1, 2, ... (place 0 is cause 1). */
  ended: number[];
}

/** How long one unit was followed. */
export interface Duration {
  /** 0 or more. */
  time: number;
  /** 1, 2, ... for how it ended; 0 when it was still under way (censored). */
  cause: number;
}

/**
 * Sorts durations into the times at which something ended. What is censored at a time was still under way at that time.
 *
 * @param durations in any order
 * @param causes how many causes there are
 * @returns times in order; times at which nothing ended have no line
 * @throws RangeError when a time is below 0 or not a number, or a cause is not one of them
 */
export function eventTable(durations: readonly Duration[], causes: number): EventTime[] {
  for (const { time, cause } of durations) {
    if (!(time >= 0)) throw new RangeError(`${time} is not a duration`);
    if (!Number.isInteger(cause) || cause < 0 || cause > causes) throw new RangeError(`${cause} is not a cause`);
  }
  const sorted = [...durations].sort((x, y) => x.time - y.time);
  const table: EventTime[] = [];
  let line: EventTime | null = null;
  sorted.forEach(({ time, cause }, place) => {
    if (line === null || line.time !== time) {
      line = { time, atRisk: sorted.length - place, ended: new Array<number>(causes).fill(0) };
      table.push(line);
    }
    if (cause > 0) line.ended[cause - 1] = (line.ended[cause - 1] ?? 0) + 1;
  });
  return table.filter(({ ended }) => ended.some((count) => count > 0));
}
