/** Excel.SettingCollection: the add-in's own settings in the workbook. */
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
  items: (session) => [...settingsOf(session).keys()].map((key) => settingObject({ session, key })),
  item: required,
  methods: {
    getCount: (session) => settingsOf(session).size,
    getItem: (session, [key]) => required(session, key),
    getItemOrNullObject: (session, [key]) => {
      const name = asText(key);
      return settingsOf(session).has(name) ? settingObject({ session, key: name }) : null;
    },
    add: (session, [key, value]) => {
      const name = asText(key);
      settingsOf(session).set(name, value);
      return settingObject({ session, key: name });
    },
  },
};

export const settingClass: HostClass<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ Id: key, _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ session, key }) => settingsOf(session).get(key),
      set: ({ session, key }, value) => void settingsOf(session).set(key, value),
    },
  },
  methods: {
    delete: ({ session, key }) => {
      if (!settingsOf(session).delete(key)) throw itemNotFound();
      return null;
    },
  },
};

function settingObject(target: SettingTarget): HostObject {
  return hostObject(settingClass, target);
}

function settingsOf(session: Session): Map<string, unknown> {
  return session.engine.book.settings;
}

function required(session: Session, key: unknown): HostObject {
  const name = asText(key);
  if (!settingsOf(session).has(name)) throw itemNotFound();
  return settingObject({ session, key: name });
}
