/**
 * A number as people type it: spaces, apostrophes or commas between thousands, a comma or a point before decimals.
 *
 * @returns null for what is no number
 * @example parseAmount('1 000 000,50') // 1000000.5
 * @example parseAmount('1,000,000') // 1000000
 */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const sign = bare.charAt(last);
  const isRepeated = last !== -1 && bare.indexOf(sign) !== last;
  const isMixed = /,/.test(bare) && /\./.test(bare);
  // One sign with three digits after it parts thousands, as it does when it stands more than once.
  const isThousands = last !== -1 && !isMixed && (isRepeated || /^\d{1,3}[.,]\d{3}$/.test(bare));
  const whole = (last === -1 || isThousands ? bare : bare.slice(0, last)).replace(/[.,]/g, '');
  const decimals = last === -1 || isThousands ? '' : bare.slice(last + 1);
  const value = Number(`${whole}.${decimals === '' ? '0' : decimals}`);
  return Number.isFinite(value) ? value : null;
}
