/**
 * LibreOffice as the independent program of the tests: it recalculates a workbook from its formulas alone, and draws its pages.
 * It comes from npm and runs in a process of its own, which is started at the first call and ends with the tests.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ModelValue } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { XmlScanner } from '../../host/xlsx/xmlScanner';
import { watchForStall } from './stallWatch';

/** values[row][column]; undefined is a blank cell. */
export type SheetValues = (ModelValue | undefined)[][];

type Format = 'xlsx' | 'pdf' | 'png';

const PROCESS = path.join(__dirname, 'libreOfficeProcess.cjs');
// On a busy machine its threads may come to wait for each other for ever: then it is started anew.
const TIMEOUT = 60000;
const TIMEOUT_PER_MEGABYTE = 20000;
const ATTEMPTS = 8;

/** What each sheet's cells come to when LibreOffice computes every formula anew. Numbers have the 15 digits that it writes. */
export async function recalculateWithLibreOffice(xlsx: Uint8Array): Promise<Record<string, SheetValues>> {
  const recalculated = await convert(withoutCachedValues(xlsx), 'xlsx');
  const { sheets } = await openWorkbook(recalculated, 'recalculated.xlsx');
  return Object.fromEntries(
    sheets.map((sheet) => [sheet.name, sheet.cells.map((row) => Array.from(row, (cell) => cell?.value))]),
  );
}

export async function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  return convert(xlsx, 'pdf');
}

/** A picture of a page, counted from 0. */
export async function toPng(xlsx: Uint8Array, page = 0): Promise<Uint8Array> {
  return convert(xlsx, 'png', page);
}

/** Ends the process; the next call starts another. */
export function closeLibreOffice(): void {
  running?.kill('SIGKILL');
  running = undefined;
}

/** The workbook with the last values of its formulas taken out, because LibreOffice trusts those that it finds. */
export function withoutCachedValues(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) parts[name] = strToU8(withoutFormulaValues(strFromU8(bytes)));
  }
  return zipSync(parts);
}

function withoutFormulaValues(xml: string): string {
  const scanner = new XmlScanner(xml);
  let kept = '';
  let from = 0;
  let hasFormula = false;
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open') continue;
    if (scanner.name === 'c') hasFormula = false;
    if (scanner.name === 'f') hasFormula = true;
    if (scanner.name !== 'v' || !hasFormula) continue;
    kept += xml.slice(from, scanner.start);
    scanner.skip();
    from = scanner.end;
  }
  return kept + xml.slice(from);
}

async function convert(xlsx: Uint8Array, format: Format, page = 0): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-libreoffice-'));
  const input = path.join(folder, 'input.xlsx');
  const output = path.join(folder, `output.${format}`);
  writeFileSync(input, xlsx);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await run({ input, output, format, page }, TIMEOUT + (xlsx.length / 1e6) * TIMEOUT_PER_MEGABYTE);
        return new Uint8Array(readFileSync(output));
      } catch (error) {
        closeLibreOffice();
        if (attempt === ATTEMPTS) throw error;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Job {
  input: string;
  output: string;
  format: Format;
  page: number;
}

interface Answer {
  id: number;
  error?: string;
}

let running: ChildProcess | undefined;
let jobs = 0;

function run(job: Job, timeout: number): Promise<void> {
  const child = (running ??= start());
  const id = ++jobs;
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      endWatch();
      child.off('message', listen);
      child.off('exit', fail);
      if (error) reject(error);
      else resolve();
    };
    const listen = (answer: Answer): void => {
      if (answer.id === id) settle(answer.error === undefined ? undefined : new Error(`LibreOffice: ${answer.error}`));
    };
    const fail = (): void => settle(new Error('LibreOffice ended before it was done'));
    const timer = setTimeout(() => settle(new Error(`LibreOffice took more than ${timeout / 1000} s`)), timeout);
    const endWatch = watchForStall(child.pid, () => settle(new Error('LibreOffice came to a standstill')));
    child.on('message', listen);
    child.on('exit', fail);
    child.send({ id, ...job });
  });
}

// Not waited for when the tests end; it ends by itself when its parent is gone.
function start(): ChildProcess {
  const child = fork(PROCESS, {
    execArgv: ['--liftoff-only', '--single-threaded-gc'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
