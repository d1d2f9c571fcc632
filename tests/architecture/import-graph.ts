import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SKIP = /^(node_modules|\.[^/]+|lib\/db\/generated|tests|test-results|public)(\/|$)/;

/** Every source file, as a path from the project's root. */
export function sourceFiles(folder = ''): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = folder ? `${folder}/${name}` : name;
    if (SKIP.test(file)) return [];
    if (statSync(path.join(ROOT, file)).isDirectory()) return sourceFiles(file);
    return /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts') ? [file] : [];
  });
}

/** Every file of tests, as a path from `tests`. */
export function testFiles(): string[] {
  return readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.test\.tsx?$/.test(file));
}

export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

export type Imported = {
  specifier: string;
  target: string;
  isPackage: boolean;
  isTypeOnly: boolean;
  /** Fetched when it is asked for, by `import()`. */
  isLazy: boolean;
};
const read = new Map<string, Imported[]>();

/** What a file imports: project files as paths from the root without extension, packages by name. */
export function importsOf(file: string): Imported[] {
  const known = read.get(file) ?? readImports(file);
  read.set(file, known);
  return known;
}

function readImports(file: string): Imported[] {
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, false);
  const found: Imported[] = [];
  const add = (specifier: string, how: { isTypeOnly: boolean; isLazy: boolean }) =>
    found.push({ specifier, ...resolve(file, specifier), ...how });
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const names =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
      const isTypeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (ts.isExportDeclaration(node) && node.isTypeOnly) ||
        (names.length > 0 && !clause?.name && names.every((name) => name.isTypeOnly));
      add((node.moduleSpecifier as ts.StringLiteral).text, { isTypeOnly, isLazy: false });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, { isTypeOnly: false, isLazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The functions, components, classes and values a file exports; not its types. */
export function exportedNames(file: string): string[] {
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  });
}

function resolve(from: string, specifier: string): { target: string; isPackage: boolean } {
  if (specifier.startsWith('@/')) return { target: specifier.slice(2), isPackage: false };
  if (specifier.startsWith('.'))
    return { target: path.posix.join(path.posix.dirname(from), specifier), isPackage: false };
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { target: name, isPackage: true };
}
