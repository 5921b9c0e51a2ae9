/** What the add-in remembers: marks on sheets, and settings in the workbook. */
import { SCRATCH_SETTING, type SelfCheckCase } from '../selfCheckCase';

export const markCases: readonly SelfCheckCase[] = [
  {
    name: 'a custom property of a sheet is kept, and replaced whatever the case of its key',
    expected: ['second', true],
    run: async ({ another, on }) => {
      const other = await another();
      return on(async (sheet, context) => {
        sheet.customProperties.add('KamCheck', 'first');
        await context.sync();
        sheet.customProperties.add('kamcheck', 'second');
        await context.sync();
        const mark = sheet.customProperties.getItemOrNullObject('KAMCHECK').load('value');
        const elsewhere = context.workbook.worksheets
          .getItem(other)
          .customProperties.getItemOrNullObject('KamCheck')
          .load('value');
        await context.sync();
        return [mark.value, elsewhere.isNullObject];
      });
    },
  },
  {
    name: 'a custom property stays when its sheet gets another name',
    expected: 'kept',
    run: ({ on, name }) =>
      on(async (sheet, context) => {
        sheet.customProperties.add('KamCheck', 'kept');
        await context.sync();
        sheet.name = `${name} b`;
        const mark = sheet.customProperties.getItemOrNullObject('KamCheck').load('value');
        await context.sync();
        sheet.name = name;
        await context.sync();
        return mark.value;
      }),
  },
  {
    name: 'a custom property keeps a long text',
    expected: true,
    run: ({ on }) =>
      on(async (sheet, context) => {
        const text = JSON.stringify({ found: 'ąžuolas, дуб, "oak" '.repeat(20) });
        sheet.customProperties.add('KamCheck', text);
        await context.sync();
        const mark = sheet.customProperties.getItemOrNullObject('KamCheck').load('value');
        await context.sync();
        return mark.value === text;
      }),
  },
  {
    name: 'a setting of the workbook is kept, replaced and taken away',
    expected: ['first', 'second', true],
    run: ({ on }) =>
      on(async (_sheet, context) => {
        const { settings } = context.workbook;
        settings.add(SCRATCH_SETTING, 'first');
        await context.sync();
        const first = settings.getItemOrNullObject(SCRATCH_SETTING).load('value');
        await context.sync();
        const seen = first.value as string;
        settings.add(SCRATCH_SETTING, 'second');
        await context.sync();
        const second = settings.getItemOrNullObject(SCRATCH_SETTING).load('value');
        await context.sync();
        second.delete();
        await context.sync();
        const gone = settings.getItemOrNullObject(SCRATCH_SETTING).load('value');
        await context.sync();
        return [seen, second.value as string, gone.isNullObject];
      }),
  },
  {
    name: 'a setting keeps lists and records',
    expected: { points: [1, 2.5, null], words: ['дуб', 'ąžuolas'], on: true },
    run: ({ on }) =>
      on(async (_sheet, context) => {
        const { settings } = context.workbook;
        settings.add(SCRATCH_SETTING, { points: [1, 2.5, null], words: ['дуб', 'ąžuolas'], on: true });
        await context.sync();
        const kept = settings.getItemOrNullObject(SCRATCH_SETTING).load('value');
        await context.sync();
        const { points, words, on: isOn } = kept.value as { points: number[]; words: string[]; on: boolean };
        return { points, words, on: isOn };
      }),
  },
];
