import { endsInFraction, EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import { linearMath } from '@/lib/document/math/linear-math';
import { wordsOfMath } from '@/lib/document/math/math-node';
import { readOmml } from '@/lib/intake/read/math/read-omml';
import { elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import { leaveOut, noteLoss } from './note-loss';
import { writeWords, type ParagraphDraft } from './paragraph-draft';
import { plainText } from './plain-text';

/** An equation in a line, or a sign in its place and a note of it. */
export function readEquation(equation: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  if (equation.name === 'm:oMathPara') {
    const lines = elementsOf(equation).filter(({ name }) => name === 'm:oMath');
    for (const [index, line] of lines.entries()) {
      if (index > 0) writeWords(draft, '\n');
      readEquation(line, reading, draft);
    }
    return;
  }
  const node = readOmml(equation);
  const place = reading.fields.place();
  const said = linearMath(node, draft.tail);
  if (place === 'instruction') reading.fields.instruct(said ?? wordsOfMath(node));
  else if (place === 'dropped') leaveOut('field', plainText(equation), reading, draft);
  if (place !== 'text') return;
  const text = said ?? EQUATION_SIGN;
  if (said === null) noteLoss({ kind: 'equation', text: wordsOfMath(node) }, reading, draft);
  writeWords(draft, text);
  draft.isOpen = said !== null && endsInFraction(said);
  draft.tally.add(text, 0, false);
}
