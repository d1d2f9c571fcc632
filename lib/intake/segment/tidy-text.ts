const HAN = '\\u4e00-\\u9fff';
const LETTER_SPACED = new RegExp(`(?<![${HAN}])[${HAN}](?:[ \\u00a0\\u3000]+[${HAN}](?![${HAN}])){2,}`, 'g');
const SPACE_AT_MARK = /([\u4e00-\u9fff\d%”》)）])\s+(?=[,、。;:!?，；：！？])/g;
const SPACE_AFTER_MARK = /([,、。;，；：！？])\s+(?=[\u4e00-\u9fff\d“])/g;

/** A line as it will read: one space where there were several, none where a column was justified with them. */
export function tidyText(raw: string): string {
  return raw
    .trim()
    .replace(/\s+/g, ' ')
    .replace(LETTER_SPACED, (run) => run.replace(/ /g, ''))
    .replace(SPACE_AT_MARK, '$1')
    .replace(SPACE_AFTER_MARK, '$1');
}
