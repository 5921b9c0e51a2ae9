const { transformFileSync } = require('@swc/core');

/** Requires a TypeScript file from a build script: swc translates it and what it requires, nothing is written. */
function requireTypeScript(file) {
  require.extensions['.ts'] ??= (module, filename) => {
    const { code } = transformFileSync(filename, { module: { type: 'commonjs' }, sourceMaps: false });
    module._compile(code, filename);
  };
  return require(file);
}

module.exports = { requireTypeScript };
