import { isEquationProgram } from '@/lib/intake/read/math/is-equation-program';
import { EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import { fieldWords, isAutomaticNumber } from './field-words';
import type { Fields } from './fields';
import type { ParagraphText } from './paragraph-text';

/** A box or a choice of a form that we cannot see into. */
const FORM_SIGN = '〔选项〕';

type Place = {
  fields: Fields;
  paragraph: ParagraphText;
  letters: { bold: boolean; size: number };
  page: number | null;
  /** What a form's field shows by its own settings. */
  shows?: string | null;
};

/** Writes what a field shows by its instruction, and notes what it shows and we cannot say; false where its result is read. */
export function sayField(
  instruction: string,
  { fields, paragraph, letters, page, shows = null }: Place,
): boolean {
  const place = fields.place();
  const program = /^\s*EMBED\s+"?([^\s"]+)/i.exec(instruction)?.[1];
  if (program !== undefined && place === 'text') {
    const isEquation = isEquationProgram(program);
    paragraph.note(isEquation ? 'equation' : 'embedded_object', isEquation ? '' : program, page);
    if (isEquation) paragraph.add(EQUATION_SIGN, letters);
    return isEquation;
  }
  if (/^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i.test(instruction) && place === 'text') {
    if (shows === null) paragraph.note('form_field', instruction.trim(), page);
    paragraph.add(shows ?? FORM_SIGN, letters);
    return true;
  }
  if (isAutomaticNumber(instruction) && place === 'text')
    paragraph.note('unknown_content', instruction, page);
  const words = fieldWords(instruction, paragraph.tail);
  if (!words) return false;
  if (place === 'instruction') fields.instruct(words.text);
  if (place !== 'text') return true;
  if (words.lost !== null) paragraph.note('equation', words.lost, page);
  paragraph.add(words.text, letters);
  paragraph.isOpen = words.isOpen;
  for (const guide of words.guides) paragraph.note('phonetic_guide', guide, page);
  return true;
}
