import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
/** Where operations and queries live; a door may import more, but nothing there reads or changes the record. */
const LIVES_IN = /^src\/(pipeline|archive|intake|diagnoses|experiments)\/(?!testing)/;
const HOME = 'src/archive/home.ts';

/**
 * The operations behind the doors, found in the source: every function of a feature that a door imports and that is
 * handed the database, and everything the `Home` of a person can do. Each is called by its name, or `home.name`.
 */
export function findOperations(doors: readonly string[] = DOORS): readonly string[] {
  const files = doors.map((file) => join(root, file));
  const program = ts.createProgram([...files, join(root, HOME)], {
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const imported = files.flatMap((file) => importsOf(program.getSourceFile(file), checker));
  const operations = imported.filter((symbol) => takesTheDatabase(symbol, checker)).map(({ name }) => name);
  return [...new Set([...operations, ...homeMethods(program, checker)])].toSorted();
}

const DOORS = globSync(['src/cli/**/*.ts', 'src/http/**/*.ts', 'src/mcp/**/*.ts'], { cwd: root }).filter(
  (file) => !/([.]test|\/testing)[.]ts$/.test(file),
);

/** What a file imports by value from where operations live, each followed to where it is declared. */
function importsOf(source: ts.SourceFile | undefined, checker: ts.TypeChecker): ts.Symbol[] {
  if (source === undefined) return [];
  const symbols: ts.Symbol[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportSpecifier(node) && !isTypeOnly(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) symbols.push(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return symbols.filter((symbol) => LIVES_IN.test(fileOf(symbol)));
}

function isTypeOnly(node: ts.ImportSpecifier): boolean {
  return node.isTypeOnly || node.parent.parent.isTypeOnly;
}

function fileOf(symbol: ts.Symbol): string {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName;
  return file === undefined ? '' : relative(root, file);
}

/** Whether it is a function whose first parameter holds a database, or is one. */
function takesTheDatabase(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return false;
  const [first] = declaration.parameters;
  if (first === undefined) return false;
  const type = checker.getTypeAtLocation(first);
  return type.getProperty('db') !== undefined || type.getProperty('selectFrom') !== undefined;
}

function homeMethods(program: ts.Program, checker: ts.TypeChecker): string[] {
  const source = program.getSourceFile(join(root, HOME));
  const home = source?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Home',
  );
  if (home === undefined) throw new Error(`${HOME} declares no interface Home`);
  const methods = checker.getTypeAtLocation(home).getProperties();
  return methods
    .filter((method) => checker.getTypeOfSymbol(method).getCallSignatures().length > 0)
    .map(({ name }) => `home.${name}`);
}
