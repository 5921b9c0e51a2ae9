import { tidyText } from './values';

interface Entry {
  name: string;
  /** The first spelling, untidied. */
  raw: string;
}

/**
 * The spellings of names met so far: names that differ in capitals or spaces only are one name, spelt as first met.
 */
export class NameBook {
  private readonly byKey = new Map<string, Entry>();
  private readonly byRaw = new Map<string, Entry>();

  /** The name as first spelt, and whether this spelling is another one. */
  unify(raw: string): { name: string; variant: boolean } {
    let entry = this.byRaw.get(raw);
    if (entry === undefined) {
      const name = tidyText(raw);
      const key = name.toLowerCase();
      entry = this.byKey.get(key) ?? { name, raw };
      this.byKey.set(key, entry);
      this.byRaw.set(raw, entry);
    }
    return { name: entry.name, variant: entry.raw !== raw };
  }
}

/** The books of one workbook: a client's name is the same name in every list. */
export interface NameBooks {
  client: NameBook;
  manager: NameBook;
  event: NameBook;
  segment: NameBook;
  reason: NameBook;
}

export function emptyNameBooks(): NameBooks {
  return {
    client: new NameBook(),
    manager: new NameBook(),
    event: new NameBook(),
    segment: new NameBook(),
    reason: new NameBook(),
  };
}
