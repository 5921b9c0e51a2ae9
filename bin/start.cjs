// `npm start`: audits the sample workbook, prints what it found and says where the audited workbook is.
const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { ensureBuilt } = require('./ensureBuilt.cjs');

ensureBuilt();
const root = path.join(__dirname, '..');
const out = path.join(root, 'out');
mkdirSync(out, { recursive: true });
process.chdir(root);
require('../dist/host/kam.cjs').main([
  'audit',
  path.join('sample', 'kam-sample-en.xlsx'),
  '-o',
  path.join('out', 'kam-sample-en-audited.xlsx'),
  '--force',
  ...process.argv.slice(2),
]);
