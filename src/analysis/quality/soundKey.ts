import { latinLetters } from './latinLetters';

// In this order: what one letter of a script is spelt with in another.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/ch/g, '4'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/tz|ts/g, 's'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yij]u/g, 'u'],
  [/[yij]a/g, 'a'],
  [/[yij]o/g, 'o'],
  [/[yij]e/g, 'e'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * How a name sounds, roughly, so that a name in Cyrillic meets the same name in Latin letters, however it was transliterated. Too
 * rough to compare names of one script.
 *
 * @example soundKey('Альфа') === soundKey('Alpha') // true
 */
export function soundKey(name: string): string {
  // Of the letters that lose their mark in Latin, only this one sounds otherwise without it.
  const marked = name.normalize('NFC').toLowerCase().replaceAll('č', 'ch');
  return SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latinLetters(marked)).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
}
