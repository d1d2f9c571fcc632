/**
 * A text in the widths rules are written in, place for place: letters, digits and the marks , ; : ? ! ( ) % ~ that come in
 * both widths half-width, other spaces as plain ones. Which width an article uses is no fault of it.
 */
export function foldBlock(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ');
}
