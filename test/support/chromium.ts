/**
 * The browser of the tests: the one that CHROMIUM_PATH names, else an installed Chrome, Chromium or Edge, else the one that comes
 * from npm, so that npm alone is enough on Linux x64.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { devDependencies } from '../../package.json';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge'];

const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

export interface BrowserPlace {
  executablePath: string;
  /** What the browser needs in its environment beyond our own. */
  environment: Record<string, string>;
}

/** Starts the browser without a window; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, environment } = findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...environment },
  });
}

/** @throws Error when CHROMIUM_PATH names nothing, or when no browser is there and none can be unpacked. */
export function findChromium(): BrowserPlace {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return { executablePath: named, environment: {} };
  }
  const installed = [...commandPaths(), ...MAC_PROGRAMS, ...windowsPrograms()].find((file) => existsSync(file));
  return installed === undefined ? unpackedChromium() : { executablePath: installed, environment: {} };
}

function commandPaths(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function windowsPrograms(): string[] {
  const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => path.join(root, program)) : []));
}

function unpackedChromium(): BrowserPlace {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no browser found: install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH');
  }
  const folder = path.join(tmpdir(), `kam-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) unpackInto(folder);
  const executablePath = path.join(folder, 'chromium');
  const environment: Record<string, string> = { FONTCONFIG_FILE: fontsConfiguration(folder) };
  // The browser asks for libnss3 and others before anything else; where the system lacks them, it does not even tell its version.
  const starts = spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!starts) environment['LD_LIBRARY_PATH'] = path.join(folder, 'al2023', 'lib');
  return { executablePath, environment };
}

/** The package's own configuration looks for its fonts where they are not; without any font the browser ends at the first canvas. */
function fontsConfiguration(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders
    .map((each) => `<dir>${each}</dir>`)
    .join('')}<cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
  if (!existsSync(file)) writeFileSync(file, text);
  return file;
}

// Unpacked beside its place and then renamed, so that another process never sees half a browser.
function unpackInto(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const script = path.join(__dirname, 'unpackChromium.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, TMPDIR: draft },
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmSync(draft, { recursive: true });
    throw new Error(`the browser from npm could not be unpacked: ${stderr}`);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
