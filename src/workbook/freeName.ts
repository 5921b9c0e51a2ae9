/** Excel's limit for a tab's name. */
const LONGEST = 31;

/**
 * The wanted sheet name, or the next like it that is free: 'Funnel', 'Funnel (2)', …
 *
 * @param taken names in lower case: Excel takes names that differ in case alone for the same
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`;
    const name = shortened(wanted, LONGEST - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The beginning of a name: a sign that takes two places is not cut in half, and no tab's name may end with an apostrophe. */
function shortened(name: string, most: number): string {
  return name
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/['\s]+$/, '');
}

/**
 * The wanted table name, or the next like it that is free: 'KamFunnel', 'KamFunnel2', …
 *
 * @param taken names in lower case
 */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Gives out table names, each once, that nothing in a workbook with these has yet. */
export function tableNamesFor(tableNames: readonly string[]): (wanted: string) => string {
  const taken = new Set(tableNames.map((name) => name.toLowerCase()));
  return (wanted) => {
    const name = freeTableName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
}
