// `npm run bench`: wall time and peak memory of whole `kam` processes, as a user runs them, and what one waits for in the workbench.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { requireTypeScript } = require('../build/requireTypeScript.cjs');

const root = path.join(__dirname, '..');
const shared = path.resolve(root, '..', 'shared', 'data', 'crm-sales-opportunities');
const folder = mkdtempSync(path.join(tmpdir(), 'kam-bench-'));

const crm = ['accounts', 'products', 'sales_pipeline', 'sales_teams'].map((name) => path.join(shared, `${name}.csv`));
const many = path.join(folder, 'deals.csv');
writeFileSync(many, dealsCsv(50_000));

const sample = path.join(root, 'sample', 'kam-sample-en.xlsx');
const dossiers = path.join(folder, 'dossiers.xlsx');
const { sampleWorkbook } = requireTypeScript(path.join(root, 'sample', 'sampleWorkbook.ts'));
const everyClient = clientsOf(sampleWorkbook('en')).flatMap((name) => ['--client', name]);

const cases = [
  ['start', ['--version']],
  ['audit of the sample, written', ['audit', sample, '-o', path.join(folder, 'sample.xlsx')]],
  [`${everyClient.length / 2} dossiers made`, ['dossier', sample, ...everyClient, '-o', dossiers]],
  ['refreshed without a change', ['dossier', dossiers, ...everyClient, '-o', path.join(folder, 'again.xlsx')]],
  ['audit of 50,000 deals, JSON', ['audit', many, '--json']],
  ['audit of 50,000 deals, written', ['audit', many, '-o', path.join(folder, 'deals.xlsx')]],
];
if (existsSync(shared)) {
  cases.push(['audit of the CRM data (8,800 deals), JSON', ['audit', ...crm, '--json']]);
  cases.push(['audit of the CRM data (8,800 deals), written', ['audit', ...crm, '-o', path.join(folder, 'crm.xlsx')]]);
} else process.stdout.write('The CRM data is not beside the checkout: left out.\n');

for (const [name, run] of requireTypeScript(path.join(__dirname, 'analysis.ts')).analysisCases()) {
  const started = process.hrtime.bigint();
  run();
  tell(name, Number(process.hrtime.bigint() - started) / 1e9);
}
for (const [name, seconds] of requireTypeScript(path.join(__dirname, 'search.ts')).searchTimes())
  tell(name, seconds, 3);
for (const [name, seconds] of requireTypeScript(path.join(__dirname, 'structure.ts')).structureTimes())
  tell(name, seconds);
void main();

async function main() {
  try {
    for (const [name, args] of cases) process.stdout.write(`${measure(name, args)}\n`);
    const { workbenchTimes } = requireTypeScript(path.join(__dirname, 'workbench.ts'));
    for (const [name, seconds] of await workbenchTimes(root, folder)) tell(name, seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(name, seconds, digits = 2) {
  process.stdout.write(`${name.padEnd(48)} ${seconds.toFixed(digits).padStart(7)} s\n`);
}

function measure(name, args) {
  const started = process.hrtime.bigint();
  const memory = path.join(__dirname, 'reportMemory.cjs');
  const result = spawnSync(process.execPath, ['-r', memory, path.join(root, 'bin', 'kam.cjs'), ...args, '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const peak = /peak (\d+)/.exec(result.stderr)?.[1] ?? '?';
  const failed = result.status === 0 || name === 'start' ? '' : ` FAILED: ${result.stderr.trim()}`;
  return `${name.padEnd(48)} ${seconds.toFixed(2).padStart(7)} s ${peak.padStart(6)} MB${failed}`;
}

/** The names in the sample's list of clients. */
function clientsOf({ sheets }) {
  const list = sheets.find(({ name }) => name === 'Clients');
  const column = list.cells[0].findIndex((cell) => cell?.value === 'Client');
  return list.cells.slice(1).flatMap((line) => line[column]?.value ?? []);
}

function dealsCsv(rows) {
  const stages = ['Lead', 'Meeting', 'Offer', 'Negotiation'];
  const lines = ['Deal,Client,Manager,Event,Stage,Outcome,Last stage,Started,Closed,Planned,Refined,Actual'];
  for (let i = 0; i < rows; i++) {
    const outcome = ['Won', 'Lost', 'Lost', 'In progress'][(i * 7919) % 4];
    const stage = stages[(i * 104729) % 4];
    const month = String(1 + (i % 12)).padStart(2, '0');
    const planned = 1000 + (i % 97) * 50;
    const actual = outcome === 'Won' ? planned * 0.9 : '';
    const closed = outcome === 'In progress' ? '' : `2025-${month}-28`;
    lines.push(
      `D${i},Client ${i % 3000},Manager ${i % 40},Event ${i % 3},${outcome === 'In progress' ? stage : ''},${outcome},` +
        `${outcome === 'Lost' ? stage : ''},2025-${month}-05,${closed},${planned},${planned * 0.95},${actual}`,
    );
  }
  return lines.join('\n');
}
