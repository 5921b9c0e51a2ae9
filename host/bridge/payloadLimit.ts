/** Excel's limit on the size of requests and answers, played back when asked: 5 MB on the web. */
import type { BridgeResponse } from './nativeBridge';

export interface PayloadLimit {
  /** Characters that a request or an answer may have; absent for no limit. */
  payloadLimit?: number;
}

/** The refusal of a request or an answer that is too large; undefined when it is not. */
export function payloadTooLarge(
  payload: BridgeResponse | number,
  { payloadLimit }: PayloadLimit,
  kind: 'Request' | 'Response',
): BridgeResponse | undefined {
  if (payloadLimit === undefined) return undefined;
  const size = typeof payload === 'number' ? payload : JSON.stringify(payload.body).length;
  if (size <= payloadLimit) return undefined;
  const code = `${kind}PayloadSizeLimitExceeded`;
  const message = `The ${kind.toLowerCase()} payload size has exceeded the limit.`;
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}
