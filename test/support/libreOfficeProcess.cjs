/**
 * LibreOffice, compiled to WebAssembly, in a process of its own. Its threads wait for each other for ever more often than not
 * unless it runs with one thread per task, without the optimising compiler (--liftoff-only) and with a collector on one thread
 * (--single-threaded-gc), which the parent asks for.
 *
 * Messages in: { id, input, output, format, page }, names of files. Messages out: { id } when done, { id, error } when not.
 */
const fs = require('node:fs');
const path = require('node:path');

const packageFolder = path.dirname(require.resolve('@matbee/libreoffice-converter/package.json'));
const { createConverter } = require('@matbee/libreoffice-converter');
const wasmPath = path.join(packageFolder, 'wasm');
const loader = require('@matbee/libreoffice-converter/wasm/loader');

const ONE_THREAD = { MAX_CONCURRENCY: '1', SC_IMPORT_THREADS: '1', VCL_NO_THREAD_SCALE: '1' };

const wasmLoader = {
  createModule: (config) =>
    loader.createModule({ ...config, preRun: [() => void Object.assign(global.Module.ENV, ONE_THREAD)] }),
};

let converter;

async function convert({ input, output, format, page }) {
  converter ??= createConverter({ wasmPath, wasmLoader });
  const options = {
    outputFormat: format,
    inputFormat: 'xlsx',
    ...(format === 'png' ? { image: { pageIndex: page } } : {}),
  };
  const { data } = await (await converter).convert(fs.readFileSync(input), options, 'workbook.xlsx');
  fs.writeFileSync(output, data);
}

let last = Promise.resolve();
process.on('message', (job) => {
  last = last
    .then(() => convert(job))
    .then(() => process.send({ id: job.id }))
    .catch((error) =>
      process.send({ id: job.id, error: String(error && error.message ? error.message : error).slice(0, 2000) }),
    );
});
process.on('disconnect', () => process.exit(0));
