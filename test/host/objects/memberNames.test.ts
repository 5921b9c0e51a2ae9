/** No invented member: everything that the host answers is a member of the genuine library's class. */
import { loadOffice } from '../../../host/office/loadOffice';
import { hostClasses } from './hostClasses';

/** Names that Office.js sends though its class has no method of that name. */
const SENT_BY_THE_LIBRARY = new Set([
  'Range._keepReference',
  'Worksheet.gridlines',
  'Workbook._GetObjectByReferenceId',
  'Workbook._GetRangeForEventByReferenceId',
]);

test('every member that the host answers exists in Office.js', async () => {
  await loadOffice();
  const library = Excel as unknown as Record<string, { prototype: object } | undefined>;
  const classes = await hostClasses();
  const invented: string[] = [];
  for (const { name, properties, objects, methods } of classes) {
    const prototype = library[name]?.prototype;
    if (!prototype) {
      invented.push(name);
      continue;
    }
    for (const member of [properties, objects, methods].flatMap((table) => Object.keys(table ?? {}))) {
      const known = member in prototype || SENT_BY_THE_LIBRARY.has(`${name}.${member}`);
      if (!known) invented.push(`${name}.${member}`);
    }
  }
  expect(classes.length).toBeGreaterThan(30);
  expect(invented).toEqual([]);
});
