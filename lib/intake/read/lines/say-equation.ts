import { linearMath } from '@/lib/document/math/linear-math';
import { wordsOfMath, type MathNode } from '@/lib/document/math/math-node';
import { endsInFraction, EQUATION_SIGN } from '@/lib/document/math/equation-sign';
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
