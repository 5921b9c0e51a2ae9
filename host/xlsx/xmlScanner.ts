/**
 * A pull parser for the large parts of a workbook (cells, shared strings), which a tree would make slow and heavy. It checks
 * that tags nest, decodes entities and refuses document types. Names come without their namespace prefix.
 */

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

export type XmlEvent = 'open' | 'close' | 'text' | 'end';

export class XmlScanner {
  /** Local name of the element just opened or closed. */
  name = '';
  /** Decoded text after a 'text' event. */
  text = '';
  /** Where the last event begins in the source, and where it ends. */
  start = 0;
  end = 0;

  private readonly open: string[] = [];
  private pendingClose = false;

  constructor(private readonly source: string) {
    if (source.charCodeAt(0) === 0xfeff) this.end = 1;
  }

  get depth(): number {
    return this.open.length;
  }

  next(): XmlEvent {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.name = localName(this.open.pop() ?? '');
      this.start = this.end;
      return 'close';
    }
    const source = this.source;
    for (;;) {
      this.start = this.end;
      if (this.start >= source.length) return this.finish();
      if (source.charCodeAt(this.start) !== 60) return this.readText();
      const second = source.charCodeAt(this.start + 1);
      if (second === 47) return this.readClose();
      if (second === 63) this.end = this.after('?>', this.start + 2);
      else if (second !== 33) return this.readOpen();
      else if (source.startsWith('<!--', this.start)) this.end = this.after('-->', this.start + 4);
      else if (source.startsWith('<![CDATA[', this.start)) {
        this.end = this.after(']]>', this.start + 9);
        this.text = source.slice(this.start + 9, this.end - 3);
        return 'text';
      } else throw new XmlError('document types are not allowed');
    }
  }

  /** The decoded value of an attribute of the element just opened. */
  attribute(wanted: string): string | undefined {
    const source = this.source;
    let at = this.start + 1;
    while (at < this.end && !isBreak(source.charCodeAt(at))) at++;
    for (;;) {
      while (source.charCodeAt(at) <= 32) at++;
      const equals = source.indexOf('=', at);
      if (equals < 0 || equals >= this.end) return undefined;
      let quoteAt = equals + 1;
      while (source.charCodeAt(quoteAt) <= 32) quoteAt++;
      const quote = source[quoteAt];
      if (quote !== '"' && quote !== "'") throw new XmlError('attribute without quotes');
      const close = source.indexOf(quote, quoteAt + 1);
      if (source.slice(at, equals).trimEnd() === wanted) return decodeEntities(source.slice(quoteAt + 1, close));
      at = close + 1;
    }
  }

  /** Passes over the element just opened, its close included. */
  skip(): void {
    const depth = this.depth;
    while (this.depth >= depth) if (this.next() === 'end') return;
  }

  private readOpen(): XmlEvent {
    const source = this.source;
    let at = this.start + 1;
    while (at < source.length && !isBreak(source.charCodeAt(at))) at++;
    const name = source.slice(this.start + 1, at);
    if (name === '') throw new XmlError('a tag has no name');
    let code = source.charCodeAt(at);
    while (code !== 62) {
      if (code === 34 || code === 39) at = source.indexOf(source[at] ?? '', at + 1);
      if (at < 0 || at >= source.length) throw new XmlError(`the tag ${name} is cut off`);
      code = source.charCodeAt(++at);
    }
    this.end = at + 1;
    this.open.push(name);
    this.name = localName(name);
    this.pendingClose = source.charCodeAt(at - 1) === 47;
    return 'open';
  }

  private readClose(): XmlEvent {
    this.end = this.after('>', this.start);
    const name = this.source.slice(this.start + 2, this.end - 1).trimEnd();
    const expected = this.open.pop();
    if (expected !== name) throw new XmlError(`found </${name}> where </${expected ?? ''}> was due`);
    this.name = localName(name);
    return 'close';
  }

  private readText(): XmlEvent {
    const next = this.source.indexOf('<', this.start);
    this.end = next < 0 ? this.source.length : next;
    this.text = decodeEntities(this.source.slice(this.start, this.end));
    if (this.open.length === 0 && this.text.trim() !== '') throw new XmlError('text outside the root element');
    return 'text';
  }

  private finish(): XmlEvent {
    const missing = this.open.pop();
    if (missing !== undefined) throw new XmlError(`</${missing}> is missing`);
    return 'end';
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at < 0) throw new XmlError(`${mark} is missing`);
    return at + mark.length;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

// True for what ends a name: space, '/', '>'.
function isBreak(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const decoded = whole.endsWith(';') ? (NAMED[name] ?? decodeCharacter(name)) : undefined;
    if (decoded === undefined) throw new XmlError(`unknown entity ${whole}`);
    return decoded;
  });
}

function decodeCharacter(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] ? parseInt(match[1], 16) : Number(match[2]);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
