// `npm run sample`: writes the sample workbooks anew. The generator is seeded, so that the files change only with it.
const path = require('node:path');
const { ensureBuilt } = require('./ensureBuilt.cjs');

ensureBuilt();
require('../dist/host/sample.cjs').writeSamples(path.join(__dirname, '..', 'sample'));
