/**
 * The few things of a browser page that Office.js touches while it starts in Node: a window, a document that loads scripts, and
 * storage. Nothing is drawn and nothing is fetched.
 */

/** Loads one of Office.js's scripts by its file name. */
export type ScriptLoader = (name: string) => void;

interface ScriptElement {
  src?: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

/** Address under which Office.js believes its own scripts to lie. */
const SCRIPTS = 'file:///office/';
const PAGE = 'https://localhost/page.html';

/** Sets the globals once; those that the process has already are left alone. */
export function installPageGlobals(load: ScriptLoader): void {
  const page: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    document: documentStub(load),
    location: locationStub(),
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    history: {},
    name: '',
    status: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  if (!('navigator' in globalThis)) {
    Object.defineProperty(globalThis, 'navigator', {
      value: { userAgent: 'node', language: 'en-US' },
      configurable: true,
    });
  }
}

function documentStub(load: ScriptLoader): unknown {
  const script = { src: `${SCRIPTS}office.js`, getAttribute: () => null };
  const head = {
    appendChild: (element: ScriptElement) => {
      if (element.src?.startsWith(SCRIPTS)) loadLater(element, element.src.slice(SCRIPTS.length), load);
      return element;
    },
    insertBefore: (element: ScriptElement) => head.appendChild(element),
  };
  return {
    readyState: 'complete',
    URL: 'file:///office/page.html',
    cookie: '',
    head,
    body: elementStub('body'),
    documentElement: elementStub('html'),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
    createElement: elementStub,
    createTextNode: () => ({}),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    querySelectorAll: () => [],
  };
}

function loadLater(element: ScriptElement, name: string, load: ScriptLoader): void {
  queueMicrotask(() => {
    try {
      load(name);
    } catch (error) {
      element.onerror?.(error);
      return;
    }
    element.onload?.();
  });
}

function elementStub(tagName: string): unknown {
  return {
    tagName,
    style: {},
    attributes: {},
    innerHTML: '',
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
    addEventListener: () => undefined,
  };
}

function locationStub(): unknown {
  const { href, origin, protocol, host, hostname, port, pathname, search, hash } = new URL(PAGE);
  return { href, origin, protocol, host, hostname, port, pathname, search, hash };
}

function memoryStorage(): unknown {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
