// `npm start`: opens the workbench with the sample workbook in the browser.
const { ensureBuilt } = require('./ensureBuilt.cjs');

ensureBuilt();
require('../dist/host/kam.cjs').main(['serve', ...process.argv.slice(2)]);
