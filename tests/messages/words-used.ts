import ts from 'typescript';
import { readSource, sourceFiles } from '../architecture/import-graph';

/** A word asked for in the source: `path` from the catalogue's root; of a template, what stands before its first part. */
export type WordUsed = { file: string; path: string; isWhole: boolean };

/** Every word that pages and components ask for by a name written out in them. */
export function wordsUsed(): WordUsed[] {
  return sourceFiles()
    .filter((file) => /^(app|components)\//.test(file) && !/^components\/(words|site)\//.test(file))
    .flatMap(wordsIn);
}

function wordsIn(file: string): WordUsed[] {
  const used: WordUsed[] = [];
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, speakers: Map<string, string>): void => {
    // A function's speakers are its own; inside it those around it are heard too.
    const known = ts.isFunctionLike(node) ? new Map(speakers) : speakers;
    if (ts.isFunctionLike(node) || ts.isSourceFile(node)) findSpeakers(node, known);
    if (ts.isCallExpression(node)) {
      const prefix = prefixOf(node.expression, known);
      const [key] = node.arguments;
      if (prefix !== undefined && key)
        used.push(...pathsOf(key).map((path) => ({ file, ...join(prefix, path) })));
    }
    ts.forEachChild(node, (child) => visit(child, known));
  };
  visit(source, new Map());
  return used;
}

/** `const t = useArticlesWords('list')`, `const t = await getTranslations('articles.list')`, and several at once. */
function findSpeakers(scope: ts.Node, speakers: Map<string, string>): void {
  const look = (node: ts.Node): void => {
    if (node !== scope && ts.isFunctionLike(node)) return;
    if (ts.isVariableDeclaration(node) && node.initializer) {
      if (ts.isIdentifier(node.name)) {
        speakers.delete(node.name.text);
        const section = sectionOf(node.initializer);
        if (section !== undefined) speakers.set(node.name.text, section);
      } else if (ts.isArrayBindingPattern(node.name)) {
        const all = promisedAll(node.initializer);
        node.name.elements.forEach((element, index) => {
          const section = all?.[index] && sectionOf(all[index]);
          if (section !== undefined && ts.isBindingElement(element) && ts.isIdentifier(element.name))
            speakers.set(element.name.text, section);
        });
      }
    }
    ts.forEachChild(node, look);
  };
  ts.forEachChild(scope, look);
}

function promisedAll(node: ts.Expression): readonly ts.Expression[] | undefined {
  const call = bare(node);
  if (!ts.isCallExpression(call) || !call.expression.getText().endsWith('Promise.all')) return undefined;
  const [list] = call.arguments;
  return list && ts.isArrayLiteralExpression(list) ? list.elements : undefined;
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

/** The part of the catalogue a call speaks from; undefined for another call, or where it is not written out. */
function sectionOf(node: ts.Expression): string | undefined {
  const call = bare(node);
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return undefined;
  const hook = /^use([A-Z][a-z]+)Words$/.exec(call.expression.text);
  if (!hook && call.expression.text !== 'getTranslations') return undefined;
  const [argument] = call.arguments;
  if (argument && !ts.isStringLiteralLike(argument)) return undefined;
  return [hook?.[1]?.toLowerCase(), argument?.text].filter(Boolean).join('.');
}

function prefixOf(callee: ts.Expression, speakers: Map<string, string>): string | undefined {
  return ts.isIdentifier(callee) ? speakers.get(callee.text) : sectionOf(callee);
}

function pathsOf(key: ts.Expression): { path: string; isWhole: boolean }[] {
  if (ts.isParenthesizedExpression(key)) return pathsOf(key.expression);
  if (ts.isConditionalExpression(key)) return [...pathsOf(key.whenTrue), ...pathsOf(key.whenFalse)];
  if (ts.isStringLiteralLike(key)) return [{ path: key.text, isWhole: true }];
  if (ts.isTemplateExpression(key)) return [{ path: key.head.text, isWhole: false }];
  return [];
}

function join(prefix: string, { path, isWhole }: { path: string; isWhole: boolean }) {
  return { path: [prefix, path].filter(Boolean).join('.'), isWhole };
}
