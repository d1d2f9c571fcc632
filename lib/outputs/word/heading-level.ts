import { numberingLevel } from '@/lib/intake/segment/numbering-level';
import { fold } from '@/lib/intake/segment/fold';
import type { WordStyle } from './word-styles';

const LONGEST_HEADING = 40;
const STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const satisfies WordStyle[];

/** The style of a line that heads a section: by its number, and the highest without one. */
export function headingStyle(line: string): WordStyle {
  return STYLES[numberingLevel(fold(line.trim())) - 1] ?? 'Heading1';
}

/** The style of a paragraph that is a heading by its numbering (GB/T 9704-2012, 7.3.3); null where it is text. */
export function numberedHeading(text: string): WordStyle | null {
  const words = text.trim();
  if (words.length > LONGEST_HEADING || /[。；，：！？;,:!?\n]/.test(words)) return null;
  return STYLES[numberingLevel(fold(words)) - 1] ?? null;
}
