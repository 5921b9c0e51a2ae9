// The same keys, without and with Shift where a letter is on them.
const ENGLISH = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`{}:"<>~';
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё';
// In Lithuanian the letters with marks stand in the row of the figures.
const FIGURES = '12345678=';
const LITHUANIAN = 'ąčęėįšųūž';

const LAYOUTS: readonly ReadonlyMap<string, string>[] = [
  keys(ENGLISH, RUSSIAN),
  keys(RUSSIAN, ENGLISH),
  keys(FIGURES, LITHUANIAN),
  keys(LITHUANIAN, FIGURES),
];

/**
 * What was meant if the keyboard was switched to another layout: English, Russian or Lithuanian. Only texts that differ from the typed one.
 *
 * @example onOtherKeyboards('hjvfirf') // ['ромашка']
 * @example onOtherKeyboards('6iauliai') // ['šiauliai']
 */
export function onOtherKeyboards(typed: string): string[] {
  const small = typed.toLowerCase();
  const meant = LAYOUTS.map((keyOf) => [...small].map((letter) => keyOf.get(letter) ?? letter).join(''));
  return [...new Set(meant)].filter((text) => text !== small);
}

function keys(pressed: string, meant: string): ReadonlyMap<string, string> {
  const letters = [...meant];
  // The first key of a letter is the one without Shift.
  return new Map([...pressed].map((key, at): [string, string] => [key, letters[at] ?? key]).reverse());
}
