/** Finds out what separates the values of a text file. */
import Papa from 'papaparse';

// In this order where the evidence is equal: a comma is also a decimal mark and a part of texts.
const SEPARATORS = ['\t', ';', ','] as const;
const SAMPLE_ROWS = 100;

/** The separator by which most of the first rows have as many values as the header; a comma for a single column. */
export function separatorOf(text: string): string {
  let best: string = ',';
  let bestShare = 0;
  for (const separator of SEPARATORS) {
    const share = shareOfEvenRows(text, separator);
    if (share > bestShare) [best, bestShare] = [separator, share];
  }
  return best;
}

function shareOfEvenRows(text: string, separator: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' });
  const width = data[0]?.length ?? 0;
  return width < 2 ? 0 : data.filter((row) => row.length === width).length / data.length;
}
