import { markMissing } from '@/lib/domain/text/missing-type';
import { visibleText } from '@/lib/domain/text/visible-text';

/**
 * Plain text with a line a paragraph: no indents, no blank lines, Word's soft line ends (U+000B) and U+2028/2029
 * as line ends. For the editor's transformPastedText, whose parser makes each line a paragraph.
 */
export function cleanPastedText(text: string): string {
  return markMissing(visibleText(text))
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
