/**
 * The two ends that Office.js's native bridge knows: text comes in from Office.js, text goes back. One bridge lasts as long as
 * the loaded library; the host behind it may be exchanged for another workbook's.
 */
import { type EventEntry, HOST_MESSAGE, type RequestBody, type RequestMessage } from './messages';

/** Who answers Office.js. */
export interface BridgeEnd {
  /** Answers a request's text with the message part of the response. */
  receive(request: RequestMessage, size: number): Promise<BridgeResponse>;
}

export interface BridgeResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: unknown;
}

export class NativeBridge {
  /** Set by Office.js. */
  onMessageFromHost?: (text: string) => void;
  private end?: BridgeEnd;

  /** Called by Office.js. */
  readonly sendMessageToHost = (text: string): void => {
    const request = JSON.parse(text) as RequestMessage;
    void this.answer(request, text.length);
  };

  connect(end: BridgeEnd): void {
    this.end = end;
  }

  disconnect(end: BridgeEnd): void {
    if (this.end === end) delete this.end;
  }

  /** Sends events or calls of functions, all in one message. */
  sendEntries(end: BridgeEnd, entries: readonly EventEntry[]): void {
    if (this.end !== end || entries.length === 0) return;
    this.send({ type: HOST_MESSAGE, message: { entries } });
  }

  private async answer(request: RequestMessage, size: number): Promise<void> {
    const end = this.end;
    const response = end ? await end.receive(request, size).catch(broken) : closed(request);
    this.send({ id: request.id, type: request.type, message: response });
  }

  private send(message: unknown): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** A fault of the host itself: Office.js would wait for ever without an answer. */
function broken(error: unknown): BridgeResponse {
  const message = error instanceof Error ? error.message : String(error);
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code: 'GeneralException', message } }) };
}

/**
 * While no workbook is open, Office.js lets go of references and gets its functions ready. It is answered, or it would try again;
 * every action comes to nothing.
 */
function closed({ message }: RequestMessage): BridgeResponse {
  const { Actions } = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
  const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
  return { statusCode: 200, headers: {}, body: { Results, TraceIds: [] } };
}
