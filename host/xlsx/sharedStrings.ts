/** Reads the texts that cells share. Rich text becomes plain text; the reading aids of Asian text are left out. */
import { decodeControls } from './xmlText';
import { XmlScanner } from './xmlScanner';

export function readSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open' && scanner.name === 'si') strings.push(readStringItem(scanner));
  }
  return strings;
}

/** The text of the element just opened (si or is), which the scanner leaves behind closed. */
export function readStringItem(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  let inText = false;
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open') {
      if (scanner.name === 'rPh') scanner.skip();
      else inText = scanner.name === 't';
    } else if (event === 'text') {
      if (inText) text += scanner.text;
    } else {
      inText = false;
      if (scanner.depth < depth) break;
    }
  }
  return decodeControls(text);
}
