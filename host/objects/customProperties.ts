/** Excel.WorksheetCustomPropertyCollection: where the add-in keeps its mark. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { itemNotFound } from '../engine/hostError';
import { asText } from './argument';
import { alive, type SheetTarget } from './sheetTarget';

interface PropertyTarget extends SheetTarget {
  key: string;
}

export function customPropertiesObject(target: SheetTarget): HostObject {
  return hostObject(customPropertiesClass, target);
}

export const customPropertiesClass: HostClass<SheetTarget> = {
  name: 'WorksheetCustomPropertyCollection',
  item: (target, key) => required(target, key),
  methods: {
    getItemOrNullObject: (target, [key]) => {
      const found = keyOf(target, asText(key));
      return found === undefined ? null : propertyObject({ ...target, key: found });
    },
    add: (target, [key, value]) => {
      const name = keyOf(target, asText(key)) ?? asText(key);
      alive(target).customProperties.set(name, asText(value));
      return propertyObject({ ...target, key: name });
    },
  },
};

export const customPropertyClass: HostClass<PropertyTarget> = {
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    value: {
      get: (target) => alive(target).customProperties.get(target.key) ?? '',
      set: (target, value) => void alive(target).customProperties.set(target.key, asText(value)),
    },
  },
};

function propertyObject(target: PropertyTarget): HostObject {
  return hostObject(customPropertyClass, target);
}

function required(target: SheetTarget, key: unknown): HostObject {
  const found = keyOf(target, asText(key));
  if (found === undefined) throw itemNotFound();
  return propertyObject({ ...target, key: found });
}

/** Keys are the same whatever their case. */
function keyOf(target: SheetTarget, key: string): string | undefined {
  const lower = key.toLowerCase();
  return [...alive(target).customProperties.keys()].find((known) => known.toLowerCase() === lower);
}
