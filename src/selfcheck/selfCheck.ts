/** The self-check as the pane loads it: cases, runner and the text to send, in a script of their own. */
import { aboutExcel } from './aboutExcel';
import { ALL_CASES } from './cases/allCases';
import { resultText } from './resultText';
import { runSelfCheck, type SelfCheckRequest, type SelfCheckResult } from './runSelfCheck';

/** A result with the text that says it to whoever looks into it. */
export interface SelfCheckReport extends SelfCheckResult {
  text: string;
}

/** Tries all cases in the open workbook. */
export async function selfCheck(request: SelfCheckRequest): Promise<SelfCheckReport> {
  const at = new Date().toISOString();
  const result = await runSelfCheck(ALL_CASES, request);
  return { ...result, text: resultText(result, aboutExcel(), at) };
}
