/** One list of the styles part (fonts, fills...): finds an item, or appends it. */
import { NAMESPACE } from './relationshipTypes';
import { child, children, createLike, importFragment, insertBeforeNames, type Document, type Element } from './xmlTree';

// The order that the schema gives to the lists.
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export class StyleCollection {
  private readonly elements: Element[];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly root: Element,
    private readonly listName: string,
    itemName: string,
  ) {
    this.elements = children(child(root, listName), itemName);
    this.elements.forEach((element, number) => {
      const key = canonical(element);
      if (!this.numbers.has(key)) this.numbers.set(key, number);
    });
  }

  get length(): number {
    return this.elements.length;
  }

  item(number: number): Element | undefined {
    return this.elements[number];
  }

  items(): readonly Element[] {
    return this.elements;
  }

  /** The number of an item, which is appended when there is none like it. @param xml without namespaces. */
  indexOf(xml: string): number {
    const list = child(this.root, this.listName) ?? this.createList();
    const fragment = xml.replace(/^<[A-Za-z]+/, (start) => `${start} xmlns="${NAMESPACE.main}"`);
    const element = importFragment(this.root.ownerDocument as Document, fragment);
    const key = canonical(element);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    if (!list.prefix && list.namespaceURI === NAMESPACE.main) element.removeAttribute('xmlns');
    return this.append(element, key);
  }

  /** The number of an item like an element of this list, which is appended when there is none. */
  numberOf(element: Element): number {
    const key = canonical(element);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    return this.append(element, key);
  }

  private append(element: Element, key: string): number {
    const list = child(this.root, this.listName) ?? this.createList();
    list.appendChild(element);
    this.elements.push(element);
    list.setAttribute('count', String(this.elements.length));
    this.numbers.set(key, this.elements.length - 1);
    return this.elements.length - 1;
  }

  private createList(): Element {
    const list = createLike(this.root, this.listName);
    insertBeforeNames(this.root, list, ORDER.slice(ORDER.indexOf(this.listName) + 1));
    return list;
  }
}

// The same text for elements that say the same.
function canonical(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter((item) => item.name !== 'xmlns' && item.prefix !== 'xmlns')
    .map((item) => `${item.name}=${JSON.stringify(item.value)}`)
    .sort();
  return `${element.localName ?? ''}(${attributes.join()})[${children(element).map(canonical).join()}]`;
}
