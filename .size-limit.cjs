// What people wait for: kilobytes as they come over the wire.
const { readFileSync } = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, 'dist');
const firstView = JSON.parse(readFileSync(path.join(dist, 'firstView.json'), 'utf8'));

module.exports = [
  { name: 'custom functions', path: 'dist/addin/functions.js', limit: '25 kB', gzip: true },
  {
    name: 'first view of the pane',
    path: firstView.map((file) => path.join('dist', file)),
    limit: '180 kB',
    gzip: true,
  },
];
