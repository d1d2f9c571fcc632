/** Text as cues are looked up in it: full-width letters, figures and marks as half-width, white space gone. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .toLowerCase();
}
