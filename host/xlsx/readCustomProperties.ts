/** Reads the custom properties of a worksheet: named parts of UTF-16 text, as Excel keeps them. */
import type { OfficePackage } from './officePackage';
import { attribute, child, children, relationshipId, type Element } from './xmlTree';

export function readCustomProperties(
  officePackage: OfficePackage,
  part: string,
  root: Element,
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const item of children(child(root, 'customProperties'), 'customPr')) {
    const source = officePackage.relatedPart(part, relationshipId(item));
    const name = attribute(item, 'name');
    if (source && name) properties[name] = new TextDecoder('utf-16le').decode(officePackage.bytes(source));
  }
  return properties;
}
