import { widthFor } from '../../src/reports/widthFor';

test('a column keeps its least width where that is enough', () => {
  expect(widthFor(12, 'Won')).toBe(12);
});

test('the longest word of a header is never broken', () => {
  expect(widthFor(11, 'Заказ из отработанных')).toBe(17);
});

test('a text that stands on one line has room', () => {
  expect(widthFor(11, 'Event', '(all the events there are)')).toBe(28);
});
