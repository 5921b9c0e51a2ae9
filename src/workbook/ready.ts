/** Resolves when Office.js can be used. */
export async function ready(): Promise<void> {
  await Office.onReady();
}
