/** The add-in's settings in a workbook: properties, in JSON, of the web extension part that names the add-in. */
import { attribute, child, children } from './xmlTree';
import type { OfficePackage } from './officePackage';

/** The web extension part of an add-in; undefined when the workbook has none. */
export function settingsPart(officePackage: OfficePackage, addinId: string): string | undefined {
  const panes = officePackage.relatedParts('', 'webextensiontaskpanes');
  const extensions = panes.flatMap((part) => officePackage.relatedParts(part, 'webextension'));
  return extensions.find((part) => {
    const id = attribute(child(officePackage.root(part), 'reference'), 'id') ?? '';
    return id.replace(/[{}]/g, '').toLowerCase() === addinId.toLowerCase();
  });
}

export function readSettings(officePackage: OfficePackage, addinId: string): Record<string, unknown> {
  const part = settingsPart(officePackage, addinId);
  const settings: Record<string, unknown> = {};
  if (!part) return settings;
  for (const property of children(child(officePackage.root(part), 'properties'), 'property')) {
    const name = attribute(property, 'name');
    if (name !== undefined) settings[name] = parseSetting(attribute(property, 'value') ?? '');
  }
  return settings;
}

// A value that is no JSON was not written by Office; it is kept as text.
function parseSetting(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
