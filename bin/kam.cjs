#!/usr/bin/env node
// The `kam` command. It runs the built program; in a checkout whose sources have changed since, it builds first.
const { ensureBuilt } = require('./ensureBuilt.cjs');

ensureBuilt();
require('../dist/host/kam.cjs').main(process.argv.slice(2));
