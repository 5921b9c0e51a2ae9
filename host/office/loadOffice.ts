/** Starts the genuine Office.js in this process, once: `Excel`, `Office` and the rest are globals afterwards, as in a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NativeBridge } from '../bridge/nativeBridge';
import { installNativeHost, type NativeHostOptions } from './nativeHost';
import { officeScriptsFolder } from './officeScripts';
import { installPageGlobals } from './pageGlobals';

let loading: Promise<NativeBridge> | undefined;

/**
 * Loads Office.js on the first call. Its text is evaluated in the process's own realm, because in any other, dates and arrays would
 * not be what Office.js takes for such.
 *
 * @returns the bridge that Office.js speaks to from now on.
 */
export function loadOffice(options: NativeHostOptions = {}): Promise<NativeBridge> {
  loading ??= start(options);
  return loading;
}

async function start(options: NativeHostOptions): Promise<NativeBridge> {
  const folder = officeScriptsFolder();
  const evaluate = globalThis.eval;
  const load = (name: string): void => void evaluate(readFileSync(join(folder, name), 'utf8'));
  const bridge = new NativeBridge();
  installPageGlobals(load);
  installNativeHost(globalThis, bridge, options);
  load('office.js');
  await Office.onReady();
  return bridge;
}
