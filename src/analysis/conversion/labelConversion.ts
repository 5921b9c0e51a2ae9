import { plainName } from '../../schema/plainName';
/**
 * Conversion of a column of outcomes: the share of lines whose outcome means won, by count (R12) or, with amounts, by money (R13).
 *
 * @param outcomes one label per client; a blank one is not worked and takes no part
 * @param won the labels that mean won, compared without regard to case and spaces
 * @param amounts money per client in the same order
 * @returns won / worked, or money won / money worked; null when nothing is worked or the money worked is not above 0
 * @throws RangeError when outcomes and amounts differ in length
 * @example labelConversion(['Won', 'lost', '', 'won '], ['won']) // 0.6667
 */
export function labelConversion(
  outcomes: readonly string[],
  won: readonly string[],
  amounts: readonly number[] | null = null,
): number | null {
  if (amounts !== null && amounts.length !== outcomes.length) {
    throw new RangeError(`${outcomes.length} outcomes against ${amounts.length} amounts`);
  }
  const winning = new Set(won.map(plainName));
  let worked = 0;
  let gained = 0;
  outcomes.forEach((outcome, index) => {
    const label = plainName(outcome);
    if (label === '') return;
    const weight = amounts === null ? 1 : (amounts[index] ?? 0);
    worked += weight;
    if (winning.has(label)) gained += weight;
  });
  return worked > 0 ? gained / worked : null;
}
