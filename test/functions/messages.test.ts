import { MESSAGES, type FunctionMessages } from '../../functions/messages';

type Entry = FunctionMessages[keyof FunctionMessages];

/** A message with its blanks filled in: an argument's name and a row, or what was found, as the message takes them. */
function textsOf(messages: FunctionMessages): Map<string, string> {
  const fill = (message: Entry): string => {
    if (typeof message !== 'function') return String(message);
    const speak = message as (...given: (string | number)[]) => string;
    return speak('first', 7, 'found');
  };
  return new Map(Object.entries(messages).map(([name, message]: [string, Entry]) => [name, fill(message)]));
}

describe('messages of the functions', () => {
  const english = textsOf(MESSAGES.en);

  it.each([
    ['ru', /[а-яё]/i],
    ['lt', /[a-ząčęėįšųūž]/i],
  ] as const)('in %s are all translated, with the same blanks', (language, letters) => {
    for (const [name, text] of textsOf(MESSAGES[language])) {
      expect(text).toMatch(letters);
      expect([name, text]).not.toEqual([name, english.get(name)]);
      for (const blank of ['first', '7', 'found']) {
        expect([name, blank, text.includes(blank)]).toEqual([name, blank, english.get(name)?.includes(blank)]);
      }
    }
  });

  it('has a heading per column of the funnel in every language', () => {
    for (const { funnelHeadings } of Object.values(MESSAGES)) expect(new Set(funnelHeadings).size).toBe(7);
  });
});
