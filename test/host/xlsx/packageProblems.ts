/** What is wrong with a package of Office parts, in the words of the check; nothing for a sound one. */
import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { children, parseXml, rootOf } from '../../../host/xlsx/xmlTree';

interface Link {
  id: string;
  target: string;
  external: boolean;
}

/** Dangling and doubled relationships, orphans, missing content types, broken XML, doubled ids of sheets and tables. */
export function packageProblems(file: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const problems: string[] = [];
  for (const [name, text] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      parseXml(text);
    } catch {
      problems.push(`broken XML in ${name}`);
    }
  }
  return [...problems, ...typeProblems(parts), ...linkProblems(parts), ...idProblems(parts), ...orderProblems(parts)];
}

function typeProblems(parts: ReadonlyMap<string, string>): string[] {
  const root = rootOf(parseXml(parts.get('[Content_Types].xml') ?? ''));
  const overrides = children(root, 'Override').map((item) => item.getAttribute('PartName')?.slice(1) ?? '');
  const defaults = children(root, 'Default').map((item) => item.getAttribute('Extension')?.toLowerCase());
  const missing = overrides.filter((part) => !parts.has(part)).map((part) => `content type of missing ${part}`);
  const doubled = repeated(overrides).map((part) => `two content types of ${part}`);
  const untyped = [...parts.keys()]
    .filter((part) => part !== '[Content_Types].xml' && !overrides.includes(part))
    .filter((part) => !defaults.includes(part.split('.').pop()?.toLowerCase()))
    .map((part) => `no content type for ${part}`);
  return [...missing, ...doubled, ...untyped];
}

function linkProblems(parts: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const reached = new Set<string>();
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const links = linksOf(parts, name);
    problems.push(...repeated(links.map(({ id }) => id)).map((id) => `two relationships ${id} in ${name}`));
    for (const { target, external } of links) {
      if (external) continue;
      reached.add(target);
      if (!parts.has(target)) problems.push(`relationship to missing ${target} in ${name}`);
    }
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const used = [...(parts.get(source) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)].map((match) => match[1]);
    for (const id of used) {
      if (!links.some((link) => link.id === id)) problems.push(`${id} of ${source} leads nowhere`);
    }
  }
  const linked = [...parts.keys()].filter((part) => !part.endsWith('.rels') && part !== '[Content_Types].xml');
  return [...problems, ...linked.filter((part) => !reached.has(part)).map((part) => `nothing leads to ${part}`)];
}

function linksOf(parts: ReadonlyMap<string, string>, name: string): Link[] {
  const folder = posix.dirname(posix.dirname(name));
  return children(rootOf(parseXml(parts.get(name) ?? '')), 'Relationship').map((item) => {
    const target = item.getAttribute('Target') ?? '';
    return {
      id: item.getAttribute('Id') ?? '',
      target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      external: item.getAttribute('TargetMode') === 'External',
    };
  });
}

function idProblems(parts: ReadonlyMap<string, string>): string[] {
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
  const attributes = (tags: readonly string[], name: string): string[] =>
    tags.map((tag) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.toLowerCase() ?? '');
  const tables = [...parts]
    .filter(([name]) => name.startsWith('xl/tables/'))
    .map(([, text]) => /<table [^>]*>/.exec(text)?.[0] ?? '');
  return [
    ...repeated(attributes(sheets, 'sheetId')).map((id) => `two sheets ${id}`),
    ...repeated(attributes(sheets, 'name')).map((name) => `two sheets named ${name}`),
    ...repeated(attributes(tables, 'id')).map((id) => `two tables ${id}`),
    ...repeated(attributes(tables, 'displayName')).map((name) => `two tables named ${name}`),
  ];
}

// The order in which the schema wants the children of a worksheet; Excel refuses any other.
const SHEET_ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
  sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
  pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
  legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

function orderProblems(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .filter(([, text]) => {
      const places = children(rootOf(parseXml(text))).map((element) => SHEET_ORDER.indexOf(element.localName ?? ''));
      return places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0));
    })
    .map(([name]) => `elements of ${name} are out of order`);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}
