const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, utimesSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const SOURCES = ['src', 'functions', 'taskpane', 'host', 'sample', 'build', 'webpack.config.cjs', 'package.json'];
const BUILT = path.join(root, 'dist', 'host', 'kam.cjs');

/** Builds when there is no build or when a source is newer than it; an installed package has no sources to be newer. */
function ensureBuilt() {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (built > 0 && SOURCES.every((source) => newestOf(path.join(root, source)) <= built)) return;
  process.stderr.write('Building (once, some seconds) …\n');
  const webpack = require.resolve('webpack/bin/webpack.js', { paths: [root] });
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(3);
  // webpack leaves a file alone that comes out the same; its time must tell that it is up to date.
  utimesSync(BUILT, new Date(), new Date());
}

function newestOf(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(file)
      .filter(isSource)
      .map((name) => newestOf(path.join(file, name))),
  );
}

function isSource(name) {
  return !name.endsWith('.xlsx');
}

module.exports = { ensureBuilt };
