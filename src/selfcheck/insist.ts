/** A request may fail for a passing reason; what must be put in order is asked for again. */
const ATTEMPTS = 3;

/** Does some work in the open workbook, up to three times. @throws what it failed with the last time */
export async function insist<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
