import { rowOf, textNode, type MathNode } from './math-node';

/** An element of an equation as a page writes it. */
export type MathElement = {
  name: string;
  attributes: Record<string, string>;
  children: (MathElement | string)[];
};

const SILENT = new Set(['annotation', 'annotation-xml', 'mphantom', 'none', 'mprescripts', 'maligngroup']);

/** A web page's equation (MathML 3). */
export function readMathml(node: MathElement): MathNode {
  const parts = elementsOf(node);
  const at = (index: number): MathNode => {
    const part = parts[index];
    return part ? readMathml(part) : textNode('');
  };
  switch (node.name.replace(/^\w+:/, '')) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return textNode(lettersOf(node).replace(/\s+/g, ' ').trim());
    case 'mspace':
      return textNode('');
    case 'mfrac':
      return /^0(?:\D|$)/.test(node.attributes['linethickness'] ?? '')
        ? { kind: 'rows', rows: [[at(0)], [at(1)]] }
        : { kind: 'fraction', over: at(0), under: at(1) };
    case 'msup':
      return { kind: 'scripts', base: at(0), sub: null, sup: at(1) };
    case 'mover':
      return overOf(at(0), at(1));
    case 'msub':
    case 'munder':
      return { kind: 'scripts', base: at(0), sub: at(1), sup: null };
    case 'msubsup':
    case 'munderover':
      return { kind: 'scripts', base: at(0), sub: at(1), sup: at(2) };
    case 'mmultiscripts':
      return multiscripts(parts);
    case 'msqrt':
      return { kind: 'root', of: rowOf(parts.map(readMathml)), degree: null };
    case 'mroot':
      return { kind: 'root', of: at(0), degree: at(1) };
    case 'mfenced': {
      const { open = '(', close = ')', separators = ',' } = node.attributes;
      return { kind: 'fence', open, close, between: separators.charAt(0), items: parts.map(readMathml) };
    }
    case 'mtable':
      return { kind: 'rows', rows: parts.map((row) => elementsOf(row).map(readMathml)) };
    default:
      if (SILENT.has(node.name)) return textNode('');
      return parts.length > 0 ? rowOf(parts.map(readMathml)) : textNode(lettersOf(node).trim());
  }
}

function overOf(base: MathNode, over: MathNode): MathNode {
  const sign = over.kind === 'text' ? over.text : '';
  const isAccent = /^[\^ˆ~˜¯‾.˙¨→⃗ˇ˘´`_―⏞⎴̂̃̅̄̇̈]{1,2}$/u.test(sign) || sign === '-';
  return isAccent ? { kind: 'accent', sign, of: base } : { kind: 'scripts', base, sub: null, sup: over };
}

/** Base, then pairs of sub and sup; those behind `mprescripts` stand before it. */
function multiscripts(parts: MathElement[]): MathNode {
  const [first, ...others] = parts;
  const before = others.findIndex(({ name }) => name === 'mprescripts');
  const after = before < 0 ? others : others.slice(0, before);
  const base = first ? readMathml(first) : textNode('');
  const whole = scripted(base, after, false);
  return before < 0 ? whole : scripted(whole, others.slice(before + 1), true);
}

function scripted(base: MathNode, [sub, sup, ...more]: MathElement[], isBefore: boolean): MathNode {
  if (!sub) return base;
  if (more.length > 0) return { kind: 'unknown', words: '' };
  return { kind: 'scripts', base, sub: readMathml(sub), sup: sup ? readMathml(sup) : null, isBefore };
}

function lettersOf(node: MathElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : lettersOf(child))).join('');
}

function elementsOf(node: MathElement): MathElement[] {
  return node.children.filter((child) => typeof child !== 'string');
}
