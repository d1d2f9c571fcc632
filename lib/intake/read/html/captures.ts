import { linearMath } from '@/lib/document/math/linear-math';
import { wordsOfMath } from '@/lib/document/math/math-node';
import { endsInFraction, EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import type { XmlNode } from '@/lib/intake/read/xml/xml-node';
import { readMathml } from '@/lib/document/math/read-mathml';
import type { LineCollector, TextContext } from './line-collector';

/** What stands within an element and is said of it as a whole when it ends. */
export type Capture = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(): void;
  end(collector: LineCollector, context: TextContext): void;
};

/** Deeper than any equation is; what is deeper stands in the last element that is not. */
const MAX_DEPTH = 150;

/** Of the elements that are read as a whole; null for the others. */
export function captureOf(name: string, attributes: Record<string, string>): Capture | null {
  if (name === 'math' || name.endsWith(':math')) return captureMath(name, attributes);
  if (name === 'select') return captureSelect();
  return name === 'rt' ? captureGuide() : null;
}

function captureMath(name: string, attributes: Record<string, string>): Capture {
  const root: XmlNode = { name, attributes, children: [] };
  const open = [root];
  let depth = 0;
  return {
    open(inner, own) {
      depth += 1;
      if (depth > MAX_DEPTH) return;
      const node: XmlNode = { name: inner, attributes: own, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text: (text) => void open.at(-1)?.children.push(text),
    close() {
      if (depth <= MAX_DEPTH) open.pop();
      depth -= 1;
    },
    end(collector, context) {
      const node = readMathml(root);
      const said = linearMath(node, collector.lastLetters());
      const words = wordsOfMath(node);
      if (said === null) collector.note('equation', attributes['alttext'] ?? words);
      collector.add(said ?? EQUATION_SIGN, { ...context, script: null, font: null });
      collector.isOpen = said !== null && endsInFraction(said);
    },
  };
}

/** A list shows what is chosen in it. */
function captureSelect(): Capture {
  const options: { words: string; isChosen: boolean }[] = [];
  return {
    open(name, attributes) {
      if (name === 'option') options.push({ words: '', isChosen: 'selected' in attributes });
    },
    text(text) {
      const option = options.at(-1);
      if (option) option.words += text;
    },
    close: () => undefined,
    end(collector, context) {
      const chosen = options.filter(({ isChosen }) => isChosen);
      const shown = chosen.length > 0 ? chosen : options.slice(0, 1);
      collector.add(shown.map(({ words }) => words.trim()).join('、'), context);
    },
  };
}

/** How a word is read stands over it, not in its line. */
function captureGuide(): Capture {
  let guide = '';
  return {
    open: () => undefined,
    text: (text) => void (guide += text),
    close: () => undefined,
    end: (collector) => collector.note('phonetic_guide', guide.trim()),
  };
}
