import type { SelfCheckResult } from './runSelfCheck';

/** What web Excel allows and no case tries, because a request of that size is slow everywhere else. */
export const PAYLOAD_NOTE = 'Not tried: Excel on the web refuses requests and answers of more than 5 MB.';

/**
 * A self-check's result as plain text, to be sent to whoever looks into it. In English, like the cases.
 *
 * @param about which Excel, as aboutExcel says it
 * @param at ISO date and time
 */
export function resultText(
  { results, all, isCancelled, leftovers, trouble }: SelfCheckResult,
  about: string,
  at: string,
) {
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  const lines = ['KAM Workbook self-check', about, at, `Passed ${passed} of ${all}`];
  if (isCancelled) lines.push(`Stopped after ${results.length}`);
  if (leftovers > 0) lines.push(`Scratch sheets of an interrupted self-check taken away: ${leftovers}`);
  if (trouble !== undefined) lines.push(`Interrupted: ${trouble}`);
  for (const result of results) {
    if (result.outcome === 'skipped') lines.push('', `Not tried: ${result.name}`, `  ${result.reason}`);
    if (result.outcome === 'differs') {
      lines.push('', `Differs: ${result.name}`, `  expected ${result.expected}`, `  got      ${result.got}`);
    }
  }
  lines.push('', PAYLOAD_NOTE);
  return `${lines.join('\n')}\n`;
}
