/** Failures that tests order, so that code can be shown to survive them. */
import { HostError, type HostErrorCode } from '../engine/hostError';
import { type ActionMessage, ActionType } from './messages';

interface Order {
  code: HostErrorCode;
  /** Requests or actions still to pass before the failure. */
  left: number;
}

const MESSAGE = 'There was an internal error while processing the request.';

export class FailureOrders {
  /** Requests that have begun so far. */
  requests = 0;
  private request?: Order;
  private action?: Order;
  private failing?: HostErrorCode;

  /** The given request from now on (1 is the next) fails before its first action. */
  failRequest(number: number, code: HostErrorCode): void {
    this.request = { code, left: number - 1 };
  }

  /** The given action from now on (1 is the next) fails, in whichever request it comes. */
  failAction(number: number, code: HostErrorCode): void {
    this.action = { code, left: number - 1 };
  }

  /** A request begins. */
  requestBegins(): void {
    this.requests += 1;
    delete this.failing;
    if (!this.request) return;
    if (this.request.left > 0) this.request.left -= 1;
    else {
      this.failing = this.request.code;
      delete this.request;
    }
  }

  /** @throws {HostError} when a failure is due. */
  beforeAction(action: ActionMessage): void {
    if (this.failing !== undefined) throw new HostError(this.failing, MESSAGE);
    if (!this.action || action.ActionType === ActionType.Trace) return;
    if (this.action.left > 0) {
      this.action.left -= 1;
      return;
    }
    const { code } = this.action;
    delete this.action;
    throw new HostError(code, MESSAGE);
  }
}
