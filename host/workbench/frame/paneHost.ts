/**
 * The first script of the pane's frame: gives Office.js the native host that Excel for Windows would give it, with a message port in
 * place of Excel. The page hands the port over; what Office.js says before waits.
 */
import { installNativeHost } from '../../office/nativeHost';
import { PANE_LOADED, PANE_PORT } from './frameMessages';

class PortBridge {
  /** Set by Office.js. */
  onMessageFromHost?: (text: string) => void;
  private port?: MessagePort;
  private waiting: string[] = [];

  /** Called by Office.js. */
  readonly sendMessageToHost = (text: string): void => {
    if (this.port) this.port.postMessage(text);
    else this.waiting.push(text);
  };

  connect(port: MessagePort): void {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<string>) => this.onMessageFromHost?.(data);
    for (const text of this.waiting.splice(0)) port.postMessage(text);
  }
}

const bridge = new PortBridge();
installNativeHost(window, bridge, {
  displayLanguage: new URLSearchParams(window.location.search).get('lang') ?? 'en-US',
});
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source === window.parent && event.data === PANE_PORT && port) bridge.connect(port);
});
window.addEventListener('load', () => {
  void Office.onReady().then(() => window.parent.postMessage(PANE_LOADED, window.location.origin));
});
