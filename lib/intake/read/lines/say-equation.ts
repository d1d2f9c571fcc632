import { linearMath } from '@/lib/intake/read/math/linear-math';
import { wordsOfMath, type MathNode } from '@/lib/intake/read/math/math-node';
import { endsInFraction, EQUATION_SIGN } from './field-words';
import type { ParagraphText } from './paragraph-text';

/** An equation in a line, or a sign in its place and a note of it. */
export function sayEquation(
  node: MathNode,
  paragraph: ParagraphText,
  letters: { bold: boolean; size: number },
  page: number | null,
): void {
  const said = linearMath(node, paragraph.tail);
  if (said === null) paragraph.note('equation', wordsOfMath(node), page);
  paragraph.add(said ?? EQUATION_SIGN, letters);
  paragraph.isOpen = said !== null && endsInFraction(said);
}
