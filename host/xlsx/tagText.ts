/** Opening tags as text: what they say is changed in place, and every other character of them stays. */
import { escapeXml } from './xmlText';

/** The tag with other values of attributes; undefined takes an attribute away. The names are told without a prefix. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(values)) {
    const known = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const text = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
    if (known.test(changed)) changed = changed.replace(known, () => text);
    else if (text) changed = changed.replace(/\s*\/?>$/, (end) => text + end);
  }
  return changed;
}

/** The tag of an element that gets content. */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}

/** @example prefixOf('<x:row r="1">') // 'x:' */
export function prefixOf(tag: string): string {
  return /^<([^\s/>:]+:)?/.exec(tag)?.[1] ?? '';
}

/** The tag of an element without content. */
export function closed(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1).trimEnd()}/>`;
}
