/** Writes the add-in's settings into its web extension part, which is made where the workbook has none. */
import type { OfficePackage } from './officePackage';
import { CONTENT_TYPE, NAMESPACE, RELATIONSHIP } from './relationshipTypes';
import { settingsPart } from './settingsPart';
import { child, createLike, insertBeforeNames, rootOf } from './xmlTree';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeSettings(
  officePackage: OfficePackage,
  settings: Readonly<Record<string, unknown>>,
  addinId: string,
): void {
  const part = settingsPart(officePackage, addinId) ?? addExtension(officePackage, addinId);
  const document = officePackage.document(part);
  const root = rootOf(document);
  let properties = child(root, 'properties');
  if (!properties) {
    properties = createLike(root, 'properties');
    insertBeforeNames(root, properties, ['bindings', 'snapshot', 'extLst']);
  }
  while (properties.firstChild) properties.removeChild(properties.firstChild);
  for (const [name, value] of Object.entries(settings)) {
    properties.appendChild(createLike(properties, 'property', { name, value: JSON.stringify(value) }));
  }
  officePackage.set(part, document);
}

function addExtension(officePackage: OfficePackage, addinId: string): string {
  const xml =
    `${HEAD}<we:webextension xmlns:we="${NAMESPACE.webExtension}" id="{${addinId.toUpperCase()}}">` +
    `<we:reference id="${addinId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
    `<we:properties/><we:bindings/><we:snapshot xmlns:r="${NAMESPACE.relationships}"/></we:webextension>`;
  const extension = officePackage.addPart('xl/webextensions/webextension', '.xml', CONTENT_TYPE.webExtension, xml);
  const panes = officePackage.relatedParts('', 'webextensiontaskpanes')[0] ?? addPanes(officePackage);
  const relationship = officePackage.addRelationship(panes, RELATIONSHIP.webExtension, extension);
  const document = officePackage.document(panes);
  const root = rootOf(document);
  const pane = createLike(root, 'taskpane', { dockstate: 'right', visibility: '0', width: '350', row: '0' });
  const reference = createLike(pane, 'webextensionref');
  reference.setAttributeNS(NAMESPACE.relationships, 'r:id', relationship);
  pane.appendChild(reference);
  root.appendChild(pane);
  officePackage.set(panes, document);
  return extension;
}

function addPanes(officePackage: OfficePackage): string {
  const xml = `${HEAD}<wetp:taskpanes xmlns:wetp="${NAMESPACE.taskPanes}"/>`;
  const part = officePackage.addPart('xl/webextensions/taskpanes', '.xml', CONTENT_TYPE.taskPanes, xml);
  officePackage.addRelationship('', RELATIONSHIP.taskPanes, part);
  return part;
}
