/** What parts a group from a reason in it: «Price: too high», «Price / too high», «Price > too high». */
const PARTING = /^\s*([^:/>]*[^:/>\s])\s*(?::\s|\s[/>]\s)\s*(\S.*)$/;

/**
 * The upper level of reasons that are written in two levels (R10): the part before a colon, or before a slash or an arrow between
 * spaces.
 *
 * A reason that stands as a group of others belongs to that group itself, so that «Price» and «Price: too high» come together.
 *
 * @param reasons as written in the lists; blanks are passed over
 * @returns group by reason; reasons without a group are left out
 * @example reasonGroups(['Price: too high', 'Price', 'No need']) // Price: too high → Price, Price → Price
 */
export function reasonGroups(reasons: Iterable<string | null>): Map<string, string> {
  const groups = new Map<string, string>();
  const alone: string[] = [];
  for (const reason of reasons) {
    if (reason === null) continue;
    const group = PARTING.exec(reason)?.[1];
    if (group === undefined) alone.push(reason);
    else groups.set(reason, group);
  }
  const spelling = new Map([...groups.values()].map((group) => [group.toLowerCase(), group]));
  for (const reason of alone) {
    const group = spelling.get(reason.trim().toLowerCase());
    if (group !== undefined) groups.set(reason, group);
  }
  return groups;
}
