/** Tells whether two looks of cells are the same, without what a look may say of itself that is usual anyway. */
import type { StyleModel } from '../workbookModel';

export type StyleProperty = keyof StyleModel;

const known = new WeakMap<StyleModel, string>();

/** The same text for looks that are the same; '' for a cell without any look of its own. */
export function styleKey(style: StyleModel | undefined): string {
  if (!style) return '';
  let key = known.get(style);
  if (key === undefined) {
    const entries = Object.entries(style).filter(([name, value]) => says(name, value));
    key = entries.length === 0 ? '' : JSON.stringify(entries.map(([name, value]) => [name, plain(value)]).sort());
    known.set(style, key);
  }
  return key;
}

/** The properties in which two looks differ. */
export function differingProperties(before: StyleModel | undefined, after: StyleModel | undefined): StyleProperty[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})] as StyleProperty[]);
  const text = (style: StyleModel | undefined, name: StyleProperty): string => {
    const value = style?.[name];
    return says(name, value) ? JSON.stringify(plain(value)) : '';
  };
  return [...names].filter((name) => text(before, name) !== text(after, name));
}

function says(name: string, value: unknown): boolean {
  if (value === undefined || value === false || value === 0 || value === '') return false;
  return !(name === 'numberFormat' && value === 'General') && !(name === 'vertical' && value === 'Bottom');
}

// A border says the same whatever the order of its properties; colours say the same in any case.
function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return Object.entries(value).sort().map(String);
  return value;
}
