/** An equation as its readers see it built, whatever a file calls the parts. */
export type MathNode =
  | { kind: 'text'; text: string }
  | { kind: 'row'; items: MathNode[] }
  | { kind: 'fraction'; over: MathNode; under: MathNode }
  | { kind: 'scripts'; base: MathNode; sub: MathNode | null; sup: MathNode | null; isBefore?: boolean }
  | { kind: 'root'; of: MathNode; degree: MathNode | null }
  | { kind: 'fence'; open: string; close: string; items: MathNode[]; between: string }
  | { kind: 'rows'; rows: MathNode[][] }
  | { kind: 'accent'; sign: string; of: MathNode }
  /** A function and what it is of: sin x. */
  | { kind: 'applied'; name: MathNode; of: MathNode }
  /** What we cannot say in a line. */
  | { kind: 'unknown'; words: string };

export function textNode(text: string): MathNode {
  return { kind: 'text', text };
}

export function rowOf(items: MathNode[]): MathNode {
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'row', items };
}

/** The words of an equation that cannot be said in a line, apart from each other. */
export function wordsOfMath(node: MathNode): string {
  const parts = partsOf(node).map((part) => (typeof part === 'string' ? part : wordsOfMath(part)));
  return parts.filter((part) => part.trim() !== '').join(' ');
}

function partsOf(node: MathNode): (string | MathNode)[] {
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'unknown':
      return [node.words];
    case 'row':
      return node.items;
    case 'fence':
      return [node.open, ...node.items, node.close];
    case 'fraction':
      return [node.over, node.under];
    case 'scripts':
      return [node.base, node.sub, node.sup].filter((part) => part !== null);
    case 'root':
      return node.degree ? [node.degree, node.of] : [node.of];
    case 'rows':
      return node.rows.flat();
    case 'accent':
      return [node.of, node.sign];
    case 'applied':
      return [node.name, node.of];
  }
}
