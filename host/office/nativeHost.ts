/**
 * What Excel for Windows puts into a task pane's window before Office.js starts: window.external and the native bridge. With them
 * Office.js believes to be inside Excel and speaks to our bridge.
 */

/** The end of the bridge that Office.js sees. */
export interface OfficeBridge {
  /** Called by Office.js. */
  readonly sendMessageToHost: (text: string) => void;
  /** Set by Office.js. */
  onMessageFromHost?: (text: string) => void;
}

export interface NativeHostOptions {
  /** Language of the interface, such as 'ru-RU'. */
  displayLanguage?: string;
}

/** Shared runtime and custom functions. */
const RUNTIME_FLAGS = 3;

/** Requirement sets that the host says it has. Office.js asks for them, but does not enforce them. */
const REQUIREMENTS = { ExcelApi: 1.17, SharedRuntime: 1.2, CustomFunctions: 1.9, CustomFunctionsRuntime: 1.4 };

/** An answer that Office.js takes apart by toArray. */
type NativeAnswer = { toArray: () => unknown[] };
type NativeCallback = (answer: NativeAnswer) => void;

const NOT_SUPPORTED = 5000;
const SUCCEEDED = 0;

/** Puts the native host into a window. Must be called before Office.js is evaluated. */
export function installNativeHost(window: object, bridge: OfficeBridge, options: NativeHostOptions = {}): void {
  const language = options.displayLanguage ?? 'en-US';
  const answerLater = (callback: NativeCallback, code: number): void => {
    setTimeout(() => callback({ toArray: () => [code] }), 0);
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$$$disableLogging$${String(RUNTIME_FLAGS)}`,
    GetContext: () => context(language),
    GetLoggingAllowed: () => false,
    Execute: (_method: unknown, _parameters: unknown, callback: NativeCallback) => answerLater(callback, NOT_SUPPORTED),
    RegisterEvent: (_event: unknown, _target: unknown, _handler: unknown, callback: NativeCallback) =>
      answerLater(callback, SUCCEEDED),
    UnregisterEvent: (_event: unknown, _target: unknown, callback: NativeCallback) => answerLater(callback, SUCCEEDED),
  };
  for (const [name, value] of Object.entries({ external, _richApiNativeBridge: bridge })) {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
}

/** Every member is a function, as on Windows. */
function context(language: string): Record<string, () => unknown> {
  return {
    // Says nothing of colours: the pane goes by what its page prefers, which may change at any time.
    GetOfficeThemeInfo: () => '{}',
    GetAppType: () => 1,
    GetSolutionRef: () => 'kam-workbook',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => 'file:///Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'kam-workbook-1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENTS),
    GetHostFullVersion: () => '16.0.99999.10000',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
