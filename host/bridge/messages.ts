/** The messages of Office.js's native bridge, as far as this host takes part. */

/** How an object is found: the numbers are Office.js's own. */
export const PathType = {
  Workbook: 1,
  Service: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** What is to be done with an object. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  Update: 9,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Parallel to Arguments: not zero where an argument is an object path. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPathMessage {
  Id?: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionMessage {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: ActionMessage[];
  ObjectPaths: Record<string, ObjectPathMessage>;
}

export interface RequestMessage {
  id: number;
  type: number;
  message: { url?: string; body: RequestBody | string };
}

export interface ErrorMessage {
  Code: string;
  Message: string;
  Location: string | null;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ErrorMessage;
}

/** One entry of a message that the host sends on its own account. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: unknown;
}

/** Kinds of entries. */
export const MessageCategory = { CustomFunction: 1, Event: 65536 } as const;

/** Type of the messages that carry entries. */
export const HOST_MESSAGE = 3;

/** Type of the message that calls a function. */
export const INVOKE_FUNCTION = 1000;
