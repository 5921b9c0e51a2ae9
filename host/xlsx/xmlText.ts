/** Text on its way into and out of the XML of a workbook. */

const NEEDS_ESCAPE = /[&<>"]|\p{Cc}|[\ufffe\uffff]/u;

/** Text for an element or an attribute in double quotes. Characters that XML cannot carry are dropped. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(/[&<>"]|\p{Cc}|[\ufffe\uffff]/gu, (character) => {
    if (character === '&') return '&amp;';
    if (character === '<') return '&lt;';
    if (character === '>') return '&gt;';
    if (character === '"') return '&quot;';
    const code = character.charCodeAt(0);
    return code === 9 || code === 10 || code === 13 || (code >= 127 && code < 160) ? `&#${code};` : '';
  });
}

/**
 * A text as cells, table columns and messages keep it: what XML cannot carry stands as _xHHHH_, and a text that looks like that
 * has its first underscore written that way.
 *
 * @example encodeControls('a\u0001') // 'a_x0001_'
 */
export function encodeControls(text: string): string {
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, hexEscape)
    .replace(lone, '\ufffd');
}

/** @example decodeControls('a_x0001_') // 'a\u0001' */
export function decodeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
