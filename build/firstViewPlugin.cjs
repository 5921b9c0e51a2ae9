// Notes which of the add-in's scripts a person waits for before the pane first shows something, for the size limits.
const path = require('node:path');
const { writeFileSync } = require('node:fs');

/** The page's own scripts, the first tab and the largest of the dictionaries, of which one is loaded. */
class FirstViewPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('FirstViewPlugin', ({ namedChunkGroups, outputOptions, assets }) => {
      const filesOf = (name) => {
        const group = namedChunkGroups.get(name);
        if (!group) throw new Error(`no chunk is called ${name}`);
        return group.getFiles().filter((file) => file.endsWith('.js'));
      };
      const sizeOf = (name) => filesOf(name).reduce((sum, file) => sum + assets[file].size(), 0);
      const [dictionary] = ['en', 'ru', 'lt'].sort((a, b) => sizeOf(b) - sizeOf(a));
      const files = new Set(['functions', 'taskpane', 'start', dictionary].flatMap(filesOf));
      const folder = outputOptions.path;
      writeFileSync(
        path.join(path.dirname(folder), 'firstView.json'),
        JSON.stringify([...files].map((file) => path.join(path.basename(folder), file))),
      );
    });
  }
}

module.exports = { FirstViewPlugin };
