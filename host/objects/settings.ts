/** Excel.SettingCollection: where the add-in keeps its settings in the workbook. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { itemNotFound } from '../engine/hostError';
import { asText } from './argument';
import type { Session } from './session';

interface SettingTarget {
  session: Session;
  key: string;
}

export function settingsObject(session: Session): HostObject {
  return hostObject(settingsClass, session);
}

export const settingsClass: HostClass<Session> = {
  name: 'SettingCollection',
  item: (session, key) => {
    const name = asText(key);
    if (!session.engine.book.settings.has(name)) throw itemNotFound();
    return settingObject({ session, key: name });
  },
  methods: {
    add: (session, [key, value]) => {
      const name = asText(key);
      session.engine.book.settings.set(name, value);
      return settingObject({ session, key: name });
    },
    getItemOrNullObject: (session, [key]) => {
      const name = asText(key);
      return session.engine.book.settings.has(name) ? settingObject({ session, key: name }) : null;
    },
  },
};

export const settingClass: HostClass<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    value: { get: ({ session, key }) => session.engine.book.settings.get(key) ?? null },
  },
  methods: {
    delete: ({ session, key }) => {
      session.engine.book.settings.delete(key);
      return null;
    },
  },
};

function settingObject(target: SettingTarget): HostObject {
  return hostObject(settingClass, target);
}
