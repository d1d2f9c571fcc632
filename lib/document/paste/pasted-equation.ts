import { endsInFraction, EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import { linearMath } from '@/lib/document/math/linear-math';
import { readMathml, type MathElement } from '@/lib/document/math/read-mathml';

/** Word pastes its equations in a comment for itself, and a picture for everybody else. */
const WORDS_OWN = /^\[if gte msEquation/i;
const MAX_DEPTH = 150;

/** `isOpen`: a digit behind it would be read as part of it. */
export type PastedEquation = { text: string; isOpen: boolean };

export function isEquation({ localName }: Element): boolean {
  return localName === 'math' || localName.endsWith(':math');
}

/** An equation in a line, or the sign that something is to be set there. `before`: what it stands behind. */
export function sayPastedEquation(math: Element, before: string): PastedEquation {
  const said = linearMath(readMathml(elementOf(math, 0)), before);
  return { text: said ?? EQUATION_SIGN, isOpen: said !== null && endsInFraction(said) };
}

/** '' for a comment that holds none. */
export function signOfComment(comment: string): string {
  return WORDS_OWN.test(comment) ? EQUATION_SIGN : '';
}

function elementOf(element: Element, depth: number): MathElement {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children = [...element.childNodes].flatMap((child): (MathElement | string)[] => {
    if (child.nodeType === child.TEXT_NODE) return [child.textContent ?? ''];
    return child.nodeType === child.ELEMENT_NODE && depth < MAX_DEPTH
      ? [elementOf(child as Element, depth + 1)]
      : [];
  });
  return { name: element.localName, attributes, children };
}
