/**
 * Plain text with a line a paragraph: no indents, no blank lines, Word's soft line ends (U+000B) and U+2028/2029
 * as line ends. For the editor's transformPastedText, whose parser makes each line a paragraph.
 */
export function cleanPastedText(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .split(/\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
