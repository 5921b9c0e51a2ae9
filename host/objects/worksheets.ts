/** Excel.WorksheetCollection. */
import { ANY_SHEET, EventType } from '../bridge/eventHub';
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { asText } from './argument';
import type { Session } from './session';
import { worksheetObject } from './worksheet';

export function worksheetsObject(session: Session): HostObject {
  return hostObject(worksheetsClass, session);
}

export const worksheetsClass: HostClass<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.engine.book.sheets.map((sheet) => worksheetObject(session, sheet)),
  item: (session, key) => worksheetObject(session, session.engine.book.requiredSheet(asText(key))),
  methods: {
    getItemOrNullObject: (session, [key]) => {
      const sheet = session.engine.book.sheet(asText(key));
      return sheet ? worksheetObject(session, sheet) : null;
    },
    getActiveWorksheet: (session) => worksheetObject(session, session.engine.book.activeSheet),
    add: (session, [name]) => {
      const chosen = name === undefined || name === null ? undefined : asText(name);
      return worksheetObject(session, session.engine.addSheet(chosen));
    },
    _RegisterEventNameChanged: ({ events: hub }) => hub.subscribe(EventType.WorksheetNameChanged, ANY_SHEET),
    _UnregisterEventNameChanged: ({ events: hub }) => hub.unsubscribe(EventType.WorksheetNameChanged, ANY_SHEET),
    ...events('Added', EventType.WorksheetAdded),
    ...events('Deleted', EventType.WorksheetDeleted),
    ...events('Activated', EventType.WorksheetActivated),
    ...events('DataChanged', EventType.WorksheetChanged),
  },
};

function events(name: string, type: number): NonNullable<HostClass<Session>['methods']> {
  return {
    [`_Register${name}Event`]: (session) => session.events.subscribe(type, ANY_SHEET),
    [`_Unregister${name}Event`]: (session) => session.events.unsubscribe(type, ANY_SHEET),
  };
}
