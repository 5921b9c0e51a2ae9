/** Names as Excel allows them for sheets, tables and table columns, made from whatever a file is called. */

/** A sheet's name from a text: no \ / ? * [ ] :, no apostrophe at an end, at most 31 characters. */
export function sheetNameFrom(text: string): string {
  const allowed = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\/?*[\]:]/g, '_')
    .replace(/^'+|'+$/g, '_')
    .trim();
  const name = cutAt(allowed, 31).replace(/'$/, '_').trim();
  // Excel keeps the name History for itself.
  if (name === '') return 'Data';
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}

/** A table's name from a text: letters, digits, dots and underscores, no digit first, nothing that reads as a cell. */
export function tableNameFrom(text: string): string {
  const allowed = text.replace(/[^\p{L}\p{N}_.]+/gu, '_').replace(/^_+|_+$/g, '');
  const name = cutAt(allowed, 200);
  if (name === '') return 'Data';
  const reserved = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  return /^[\p{L}_]/u.test(name) && !reserved ? name : `_${name}`;
}

/** Column names of a table from its header texts: a blank one is named after its place, a second of the same gets a number. */
export function uniqueColumnNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  const given = new Set(headers.map((header) => header.toLowerCase()));
  return headers.map((header, i) => {
    const base = header === '' ? `Column${i + 1}` : cutAt(header, 250);
    let name = base;
    for (
      let number = 2;
      taken.has(name.toLowerCase()) || (name !== header && given.has(name.toLowerCase()));
      number++
    ) {
      name = `${base}${number}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

// At most so many UTF-16 units, without cutting a pair in two.
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
