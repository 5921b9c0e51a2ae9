import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../host/cli/run';

export interface KamResult {
  code: number;
  out: string;
  err: string;
}

/** Runs the command in this process, with its streams caught. */
export async function kam(...args: string[]): Promise<KamResult> {
  const result: KamResult = { code: -1, out: '', err: '' };
  result.code = await run(args, {
    out: (text) => (result.out += text),
    err: (text) => (result.err += text),
    isTerminal: false,
    interrupted: () => Promise.resolve(),
  });
  return result;
}

/** Runs `kam audit … --json` and gives its findings; a failure is thrown with the command's own message. */
export async function auditJsonOf(...args: string[]): Promise<AuditJson> {
  const { code, out, err } = await kam('audit', ...args, '--json', '--quiet');
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as AuditJson;
}

/** The parts of the audit's JSON that tests look at. */
export interface AuditJson {
  asOf: string;
  sources: {
    role: string;
    sheet: string;
    rowsRead: number;
    rowsUsed: number;
    setAside: { cell: string; code: string }[];
  }[];
  funnel: {
    stages: {
      stage: string;
      entered: number;
      passed: number;
      lost: number;
      declined: number;
      open: number;
      stepConversion: number | null;
      decidedConversion: number | null;
      cumulativeConversion: number | null;
      interval: [number, number] | null;
      moneyEntered: number;
      moneyLost: number;
    }[];
    outcomes: Record<'won' | 'lost' | 'declined' | 'open', number>;
    weakest: { stage: string; certain: boolean; rate: number } | null;
    readFrom: string;
    reading: string | null;
  };
  conversion: {
    company: ConversionJson;
    managers: (ConversionJson & {
      manager: string | null;
      pValue: number;
      pHolm: number;
      verdict: string;
      shrunkRate: number;
      rankByCount: number;
      rankByMoney: number | null;
    })[];
  };
  planAccuracy: {
    periods: PlanJson[];
    total: PlanJson;
    goal: number;
    uplift: { ruleOfThumb: number | null; exact: number | null; concluded: number | null };
  };
  concentration: {
    clients: number;
    hhi: number;
    top: { client: string; amount: number; share: number; type: string | null }[];
  };
  conformance: { traces: number; perfect: number; meanFitness: number };
  quality: { code: string; severity: string; count: number; cells: string[] }[];
  findings: { report: string; verdict: string; text: string }[];
  missing: { report: string; reason: string }[];
}

interface ConversionJson {
  won: number;
  worked: number;
  closed: number;
  rate: number | null;
  closedRate: number | null;
  interval: [number, number] | null;
  moneyWon: number;
  moneyWorked: number;
  moneyRate: number | null;
}

interface PlanJson {
  period: string;
  planned: number;
  refined: number | null;
  actual: number | null;
  error: number | null;
  refinementError: number | null;
  executionError: number | null;
}

const folders: string[] = [];

/** A new folder that is gone when the tests of the file are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a file into a new folder and gives its path. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** Rows as the text of a csv file. */
export function csvOf(rows: readonly (readonly (string | number)[])[], separator = ','): string {
  return rows.map((row) => row.join(separator)).join('\n');
}
