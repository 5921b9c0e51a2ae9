const EXACT_TO = 255;
const table: readonly number[] = logFactorials();

/**
 * The natural logarithm of n!.
 *
 * Formula: a table of sums of logarithms to 255, beyond it Stirling's series (n + ½) ln n − n + ½ ln 2π + 1/12n − 1/360n³ +
 * 1/1260n⁵, whose error is below 1e-19 there (Abramowitz and Stegun 6.1.41).
 *
 * @param n a whole number, 0 or more
 * @throws RangeError when n is negative or not whole
 * @example logFactorial(5) // 4.787491742782046
 */
export function logFactorial(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} has no factorial`);
  const known = table[n];
  if (known !== undefined) return known;
  const nn = n * n;
  return (
    (n + 0.5) * Math.log(n) -
    n +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * n) -
    1 / (360 * n * nn) +
    1 / (1260 * n * nn * nn)
  );
}

function logFactorials(): number[] {
  const logs = [0];
  let sum = 0;
  for (let n = 1; n <= EXACT_TO; n += 1) {
    sum += Math.log(n);
    logs.push(sum);
  }
  return logs;
}
