const path = require('node:path');
const { requireTypeScript } = require('./requireTypeScript.cjs');

const folder = path.join(__dirname, '..', 'functions');

/** Beside functions.json, which custom-functions-metadata-plugin makes from the docblocks, emits functions.ru.json and functions.lt.json. */
class LocalisedMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LocalisedMetadata', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'LocalisedMetadata', stage }, () => {
        const asset = compilation.getAsset('functions.json');
        if (!asset)
          throw new Error('functions.json was not made: the functions in other languages have nothing to go by');
        const metadata = JSON.parse(asset.source.source().toString());
        const { localiseMetadata } = requireTypeScript(path.join(folder, 'localisedMetadata.ts'));
        for (const language of ['ru', 'lt']) {
          const help = requireTypeScript(path.join(folder, `help.${language}.ts`))[
            `help${language === 'ru' ? 'Ru' : 'Lt'}`
          ];
          const localised = JSON.stringify(localiseMetadata(metadata, help), null, 2);
          compilation.emitAsset(`functions.${language}.json`, new sources.RawSource(localised));
        }
      });
    });
  }
}

module.exports = { LocalisedMetadataPlugin };
