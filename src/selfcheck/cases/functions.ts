/** The add-in's own functions in cells: what they answer and which errors they show. */
import type { Scratch, SelfCheckCase } from '../selfCheckCase';

/** Milliseconds that functions may take to answer. */
const LATEST = 8000;

/** What cells show while a function has not answered. */
const WAITING = ['#BUSY!', '#GETTING_DATA'];

type Shown = string | number | boolean;

export const functionCases: readonly SelfCheckCase[] = [
  functionCase('a function of the add-in answers in a cell', [['=KAM.CONVERSION(3,4)']], [[0.75]]),
  functionCase(
    'a function shows #VALUE! for arguments that are wrong and #DIV/0! where the result is not defined',
    [['=KAM.CONVERSION(5,4)', '=KAM.CONVERSION(0,0)']],
    [['#VALUE!', '#DIV/0!']],
  ),
  functionCase(
    'functions over functions follow one another, and native formulas follow them',
    [['=KAM.CONVERSION(1,2)', '=KAM.CONVERSION(A1,2)', '=SUM(A1:B1)']],
    [[0.5, 0.25, 0.75]],
  ),
];

function functionCase(name: string, formulas: string[][], expected: Shown[][]): SelfCheckCase {
  return {
    name,
    expected,
    skip: async (scratch) => {
      const [[shown] = []] = await settled(scratch, [['=KAM.CONVERSION(1,2)']]);
      return shown === '#NAME?' ? 'The functions of the add-in are not loaded here.' : undefined;
    },
    run: (scratch) => settled(scratch, formulas),
  };
}

/** What formulas in the first row show when all have answered, or when it takes too long. */
async function settled({ on }: Scratch, formulas: string[][]): Promise<Shown[][]> {
  await on((sheet) => {
    sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0).formulas = formulas;
    return Promise.resolve();
  });
  for (let waited = 0; ; waited += 100) {
    const values = await on(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0).load('values');
      await context.sync();
      return range.values as Shown[][];
    });
    if (waited >= LATEST || !values.flat().some((value) => WAITING.includes(String(value)))) return values;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
