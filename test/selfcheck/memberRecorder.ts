/** Notes which members the host is asked for: its classes' tables are wrapped while it answers. */
import type { AnyClass } from '../host/objects/hostClasses';

type Table = Record<string, unknown>;

/** Names under which Office.js sends other members. */
const SENT_AS: Record<string, string> = { 'Worksheet.gridlines': 'Worksheet.showGridlines' };

/** 'Range.values read', 'Range.values write', 'Worksheet.delete call' and so on. */
export function recordMembers(classes: readonly AnyClass[]): Set<string> {
  const seen = new Set<string>();
  for (const type of classes) {
    const { name, properties, objects, methods } = type;
    for (const [member, property] of Object.entries((properties ?? {}) as Record<string, Table>)) {
      const fullName = SENT_AS[`${name}.${member}`] ?? `${name}.${member}`;
      wrap(property, 'get', () => seen.add(`${fullName} read`));
      wrap(property, 'set', () => seen.add(`${fullName} write`));
    }
    for (const member of Object.keys(objects ?? {})) wrap(objects, member, () => seen.add(`${name}.${member} read`));
    for (const member of Object.keys(methods ?? {})) {
      const event = /^_Register(?:Event)?(\w+?)(?:Event)?$/.exec(member)?.[1]?.replace('DataChanged', 'Changed');
      wrap(methods, member, () => seen.add(event ? `${name}.on${event} read` : `${name}.${member} call`));
    }
    wrap(type, 'items', () => seen.add(`${name}.items read`));
    wrap(type, 'item', () => seen.add(`${name}.getItem call`));
  }
  return seen;
}

function wrap(table: object | undefined, key: string, note: () => void): void {
  const functions = table as Record<string, ((...args: unknown[]) => unknown) | undefined> | undefined;
  const original = functions?.[key];
  if (!functions || !original) return;
  functions[key] = (...args) => {
    note();
    return original(...args);
  };
}
