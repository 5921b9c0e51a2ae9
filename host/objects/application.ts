/** Excel.Application: opens further workbooks. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { invalidArgument } from '../engine/hostError';
import { asText } from './argument';
import type { Session } from './session';

export function applicationObject(session: Session): HostObject {
  return hostObject(applicationClass, session);
}

export const applicationClass: HostClass<Session> = {
  name: 'Application',
  methods: {
    createWorkbook: (session, [base64]) =>
      hostObject(workbookCreatedClass, { session, bytes: bytesOf(asText(base64)) }),
  },
};

interface CreatedWorkbook {
  session: Session;
  bytes: Uint8Array;
}

/** A workbook that is ready to be opened beside this one. */
export const workbookCreatedClass: HostClass<CreatedWorkbook> = {
  name: 'WorkbookCreated',
  properties: { id: { get: () => 'created' } },
  methods: {
    open: ({ session, bytes }) => {
      session.openBeside(bytes);
      return null;
    },
  },
};

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
