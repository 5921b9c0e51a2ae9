/** Formula expressions for the statistics that a report computes natively; the same methods as in src/analysis/statistics. */

/**
 * Ends of the Wilson interval of successes out of n, blank text when n is 0.
 *
 * @param z the cell that holds the normal quantile
 */
export function wilsonFormula(end: 'low' | 'high', successes: string, n: string, z: string): string {
  const sign = end === 'low' ? '-' : '+';
  const centre = `${successes}/${n}+${z}^2/(2*${n})`;
  const spread = `${z}*SQRT(${successes}/${n}*(1-${successes}/${n})/${n}+${z}^2/(4*${n}^2))`;
  const bound = `(${centre}${sign}${spread})/(1+${z}^2/${n})`;
  return `IF(${n}=0,"",${end === 'low' ? `MAX(0,${bound})` : `MIN(1,${bound})`})`;
}

/** A ratio, blank text when there is nothing to divide by. @example ratio('D8', 'C8') // 'IF(C8=0,"",D8/C8)' */
export function ratio(numerator: string, denominator: string): string {
  return `IF(${denominator}=0,"",${numerator}/${denominator})`;
}

/** A rate as percent text with one decimal, in the reader's own number format. @example percentText('B2') // 'ROUND(100*B2,1)' */
export function percentText(rate: string): string {
  return `ROUND(100*${rate},1)`;
}
