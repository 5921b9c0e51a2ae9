/** No member exists in the host that the add-in does not use. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { hostClasses } from './hostClasses';

const ROOT = join(__dirname, '..', '..', '..');
/** Only these speak to Excel. */
const FOLDERS = ['src/workbook', 'taskpane'];

/** Members that the host has though no source of the add-in names them. Names that begin with '_' are the library's own. */
const ALLOWED = new Set([
  // Office.js sends showGridlines under this name.
  'Worksheet.gridlines',
  // Office.js writes large blocks of formulas, values and formats in pieces, which it finds by these.
  'Range.getRow',
  'Range.getBoundingRect',
  // An event tells an address; this tells the address of its getRange.
  'Range.address',
  // The selection, whose change is an event.
  'Workbook.getSelectedRange',
]);

/** 'Range.values' for each Excel member that the sources name, by property, by taking apart or in the text of a load. */
function usedMembers(): Set<string> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    types: ['office-js'],
    typeRoots: [join(ROOT, 'node_modules', '@types')],
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();

  const use = (type: ts.Type, name: string): ts.Type | undefined => {
    const property = checker.getPropertyOfType(checker.getNonNullableType(type), name);
    if (!property) return undefined;
    for (const declaration of property.declarations ?? []) {
      const owner = declaration.parent;
      if (!ts.isClassDeclaration(owner) || !isExcel(owner)) continue;
      used.add(`${owner.name?.text ?? ''}.${name}`);
    }
    return checker.getTypeOfSymbol(property);
  };
  const load = (object: ts.Type, paths: string): void => {
    for (const path of paths.split(',')) {
      let type: ts.Type | undefined = object;
      for (const name of path.trim().split('/')) {
        type = type && use(type, name);
        if (name === 'items' && type) type = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      use(checker.getTypeAtLocation(node.expression), node.name.text);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) use(checker.getTypeAtLocation(node.parent), name.text);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [text] = node.arguments;
      if (node.expression.name.text === 'load' && text && ts.isStringLiteral(text)) {
        load(checker.getTypeAtLocation(node.expression.expression), text.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return used;
}

function isExcel(owner: ts.ClassDeclaration): boolean {
  const { parent } = owner;
  return ts.isModuleBlock(parent) && ts.isModuleDeclaration(parent.parent) && parent.parent.name.text === 'Excel';
}

test('every member of the host is used by the add-in, or needed for events and by the library', async () => {
  const used = usedMembers();
  expect([...used]).toEqual(expect.arrayContaining(['Range.values', 'Table.showTotals', 'ChartSeries.setValues']));
  const members = (await hostClasses()).flatMap(({ name, properties, objects, methods, items }) =>
    // An item found by its id is not listed: the library itself asks for it so after it has seen the id.
    [properties, objects, methods, items && { items }]
      .flatMap((table) => Object.keys(table ?? {}))
      .map((member) => ({ member, fullName: `${name}.${member}` })),
  );
  const needed = ({ member, fullName }: (typeof members)[number]): boolean =>
    used.has(fullName) || member.startsWith('_') || ALLOWED.has(fullName);
  expect(members.filter((each) => !needed(each)).map(({ fullName }) => fullName)).toEqual([]);
  const known = new Set(members.map(({ fullName }) => fullName));
  expect([...ALLOWED].filter((name) => !known.has(name) || used.has(name))).toEqual([]);
});
