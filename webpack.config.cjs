const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { FirstViewPlugin } = require('./build/firstViewPlugin.cjs');
const { LocalisedMetadataPlugin } = require('./build/localisedMetadataPlugin.cjs');

const DEVELOPMENT_URL = 'https://localhost:3000';
/** Where the add-in is published: set KAM_ADDIN_URL when building for a server of your own. */
const PRODUCTION_URL = process.env.KAM_ADDIN_URL ?? 'https://addin.kam-workbook.example';

const typescript = { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' };
const resolve = { extensions: ['.ts', '.tsx', '.js'] };
const inProject = (...parts) => path.join(__dirname, ...parts);

/** The add-in as Excel loads it: one page (pane, ribbon and custom functions share a runtime), scripts, manifest, icons. */
async function addin(production) {
  const serving = process.env.WEBPACK_SERVE === 'true';
  return {
    name: 'addin',
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    // The pane shares the functions' modules, so that both speak the same language; the functions need nothing of the pane.
    entry: {
      functions: './functions/functions.ts',
      taskpane: { import: './taskpane/index.tsx', dependOn: 'functions' },
    },
    output: { path: inProject('dist', 'addin'), clean: true },
    resolve,
    module: { rules: [typescript] },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: './functions/functions.ts' }),
      new LocalisedMetadataPlugin(),
      new FirstViewPlugin(),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'taskpane/support.html', to: 'support.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) =>
              production ? content.toString().replaceAll(DEVELOPMENT_URL, PRODUCTION_URL) : content,
          },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      hot: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
      server: serving
        ? { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() }
        : undefined,
    },
  };
}

/** The local host and the `kam` command for Node. Packages stay outside and are required when they are needed. */
function localHost(production) {
  return {
    name: 'host',
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    target: 'node20',
    entry: { kam: './host/cli/main.ts', sample: './sample/main.ts' },
    output: { path: inProject('dist', 'host'), filename: '[name].cjs', library: { type: 'commonjs2' }, clean: true },
    resolve,
    module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
    externals: [({ request }, done) => (/^(\.|\/|[a-z]:)/i.test(request) ? done() : done(null, `commonjs ${request}`))],
    node: { __dirname: false, __filename: false },
    optimization: { minimize: false },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** The stylesheets of the grid's packages, as files of their own. */
const GRID_STYLES = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui', 'sheets-data-validation-ui'];

/**
 * The workbench: the page, its worker with the local host, and the first script of the pane's frame. It is served from this computer
 * only, so it is not made small.
 */
function workbench(production) {
  return {
    name: 'workbench',
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: {
      workbench: './host/workbench/page/index.tsx',
      paneHost: { import: './host/workbench/frame/paneHost.ts', runtime: false },
    },
    output: { path: inProject('dist', 'workbench'), publicPath: '/workbench/', clean: true },
    resolve,
    module: { rules: [typescript] },
    optimization: { minimize: false },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'workbench.html',
        template: './host/workbench/page/workbench.html',
        chunks: ['workbench'],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'host/workbench/page/workbench.css', to: 'workbench.css' },
          ...GRID_STYLES.map((name) => ({
            from: `node_modules/@univerjs/${name}/lib/index.css`,
            to: `univer/${name}.css`,
          })),
        ],
      }),
    ],
  };
}

module.exports = async (_env, { mode }) => {
  const production = mode === 'production';
  return process.env.WEBPACK_SERVE === 'true'
    ? [await addin(production)]
    : [await addin(production), localHost(production), workbench(production)];
};
