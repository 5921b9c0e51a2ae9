/**
 * The members of the Excel API that sources name, each with the requirement set that Microsoft's declarations give it. The sources are
 * read by TypeScript itself: member accesses, taking apart, object literals, and the paths in the text of a load.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

/** What of the add-in may speak to Excel, and the self-check. */
export const ADDIN_FOLDERS: readonly string[] = ['src/workbook', 'taskpane', 'functions'];
export const SELF_CHECK_FOLDERS: readonly string[] = ['src/selfcheck'];

export type MemberUse = 'call' | 'read' | 'write' | 'name';

export interface UsedMember {
  /** Such as 'Range.values', 'PaperType.a4' or 'ListDataValidation.source'. */
  name: string;
  /** Objects of the workbook are classes; what is passed to and fro is interfaces and enumerations. */
  kind: 'class' | 'interface' | 'enum';
  /** Version of the requirement set ExcelApi; undefined for members that every Excel has, or the library itself. */
  set: string | undefined;
  /** True when the library answers it by itself. */
  isLibrarys: boolean;
  uses: Set<MemberUse>;
  files: Set<string>;
  /** Version that the sources ask for before each use; undefined when a use is not asked for. */
  gate: string | undefined;
}

/** Members that Office.js answers without asking Excel. */
const OF_THE_LIBRARY = new Set(['context', 'load', 'isNullObject', 'toJSON', 'set', 'track', 'untrack']);

type Owner = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration;

/** The members that the sources in these folders name, by name. */
export function usedMembers(folders: readonly string[]): Map<string, UsedMember> {
  const files = folders.flatMap(sourcesIn);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    types: ['office-js', 'custom-functions-runtime'],
    typeRoots: [join(ROOT, 'node_modules', '@types')],
  });
  const reader = new MemberReader(program.getTypeChecker());
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) reader.read(source);
  }
  return new Map([...reader.used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The requirement set of every member of the given classes, as 'Class.member'. */
export function declaredSets(classes: readonly string[]): Map<string, string> {
  const file = join(ROOT, 'node_modules', '@types', 'office-js', 'index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const wanted = new Set(classes);
  const sets = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && isExcel(node) && wanted.has(node.name?.text ?? '')) {
      for (const member of node.members) {
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
        const set = name === undefined ? undefined : (setOf(member) ?? setOf(node));
        const key = `${node.name?.text ?? ''}.${name ?? ''}`;
        if (set !== undefined && !isLater(set, sets.get(key) ?? set)) sets.set(key, set);
      }
    }
    if (!ts.isClassDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return sets;
}

/** Whether a version such as '1.12' comes after another. */
export function isLater(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

/** The highest requirement set that is used without asking for it, '1.1' at least. */
export function neededSet(members: Iterable<UsedMember>): string {
  let highest = '1.1';
  for (const { set, gate } of members) {
    if (set !== undefined && (gate === undefined || isLater(set, gate)) && isLater(set, highest)) highest = set;
  }
  return highest;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));
}

class MemberReader {
  readonly used = new Map<string, UsedMember>();

  constructor(private readonly checker: ts.TypeChecker) {}

  read(source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      this.see(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  private see(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      this.use(this.checker.getTypeAtLocation(node.expression), node.name.text, node, useOf(node));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) this.use(this.checker.getTypeAtLocation(node.parent), name.text, node, 'read');
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = this.checker.getContextualType(node);
      for (const { name } of node.properties) {
        if (type && name && ts.isIdentifier(name)) this.use(type, name.text, node, 'write');
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [text] = node.arguments;
      if (node.expression.name.text === 'load' && text && ts.isStringLiteral(text)) {
        this.loaded(this.checker.getTypeAtLocation(node.expression.expression), text.text, node);
      }
    }
  }

  private loaded(object: ts.Type, paths: string, node: ts.Node): void {
    for (const path of paths.split(',')) {
      let type: ts.Type | undefined = object;
      for (const name of path.trim().split('/')) {
        type = type && this.use(type, name, node, 'read');
        if (name === 'items' && type) type = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      }
    }
  }

  private use(type: ts.Type, name: string, node: ts.Node, use: MemberUse): ts.Type | undefined {
    const property = this.checker.getPropertyOfType(this.checker.getNonNullableType(type), name);
    if (!property) return undefined;
    for (const declaration of property.declarations ?? []) {
      const owner = declaration.parent;
      if (!isOwner(owner) || !isExcel(owner)) continue;
      this.note(owner, declaration, name, node, use);
    }
    return this.checker.getTypeOfSymbol(property);
  }

  private note(owner: Owner, declaration: ts.Declaration, member: string, node: ts.Node, use: MemberUse): void {
    const name = `${owner.name?.text ?? ''}.${member}`;
    const set = setOf(declaration) ?? setOf(owner);
    const gate = gateOf(node);
    const known = this.used.get(name);
    if (known) {
      known.uses.add(use);
      known.files.add(fileOf(node));
      // Overloads: the earliest is what a call needs at least.
      if (set !== undefined && known.set !== undefined && isLater(known.set, set)) known.set = set;
      if (gate === undefined || (known.gate !== undefined && isLater(known.gate, gate))) known.gate = gate;
      return;
    }
    this.used.set(name, {
      name,
      kind: ts.isClassDeclaration(owner) ? 'class' : ts.isEnumDeclaration(owner) ? 'enum' : 'interface',
      set,
      isLibrarys: OF_THE_LIBRARY.has(member),
      uses: new Set([use]),
      files: new Set([fileOf(node)]),
      gate,
    });
  }
}

function useOf(node: ts.PropertyAccessExpression): MemberUse {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  const isTarget =
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isTarget ? 'write' : 'read';
}

/** The version that a surrounding `if (….isSetSupported('ExcelApi', '1.14'))` asks for. */
function gateOf(node: ts.Node): string | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === at
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === at
          ? parent.condition
          : undefined;
    const asked = /isSetSupported\(\s*['"]ExcelApi['"]\s*,\s*['"]([\d.]+)['"]/.exec(condition?.getText() ?? '');
    if (asked) return asked[1];
  }
  return undefined;
}

/** '1.7' out of the comment '[Api set: ExcelApi 1.7]' above a declaration. */
function setOf(declaration: ts.Node): string | undefined {
  const comment = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  return /\[Api set: ExcelApi (\d+\.\d+)[^\]]*\]/.exec(comment)?.[1];
}

function isOwner(node: ts.Node | undefined): node is Owner {
  return (
    node !== undefined && (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node))
  );
}

function isExcel({ parent }: Owner): boolean {
  return ts.isModuleBlock(parent) && ts.isModuleDeclaration(parent.parent) && parent.parent.name.text === 'Excel';
}

function fileOf(node: ts.Node): string {
  return relative(ROOT, node.getSourceFile().fileName).replaceAll('\\', '/');
}
