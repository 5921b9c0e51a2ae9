// `npm run members`: the members of the Excel API that the add-in uses, and the requirement set that each belongs to.
const path = require('node:path');
const { requireTypeScript } = require('./requireTypeScript.cjs');

const { ADDIN_FOLDERS, isLater, neededSet, SELF_CHECK_FOLDERS, usedMembers } = requireTypeScript(
  path.join(__dirname, 'usedMembers.ts'),
);

const addin = [...usedMembers(ADDIN_FOLDERS).values()].filter(({ isLibrarys }) => !isLibrarys);
const known = new Set(addin.map(({ name }) => name));
const check = [...usedMembers(SELF_CHECK_FOLDERS).values()].filter(
  ({ name, isLibrarys }) => !isLibrarys && !known.has(name),
);

print('Used by the add-in', addin);
print('Used by the self-check alone', check);
process.stdout.write(`The add-in needs ExcelApi ${neededSet([...addin, ...check])}.\n`);

function print(title, members) {
  process.stdout.write(`${title}: ${members.length}\n`);
  const sets = [...new Set(members.map(({ set }) => set ?? ''))].sort((a, b) => (isLater(a, b) ? 1 : -1));
  for (const set of sets) {
    process.stdout.write(`\n${set === '' ? 'No requirement set' : `ExcelApi ${set}`}\n`);
    for (const { name, uses, gate } of members.filter((member) => (member.set ?? '') === set)) {
      const asked = gate === undefined ? '' : ` (asked for: ExcelApi ${gate})`;
      process.stdout.write(`  ${name}  ${[...uses].sort().join(', ')}${asked}\n`);
    }
  }
  process.stdout.write('\n');
}
