const HAN = /^[\p{Script=Han}〇々]$/u;
const WIDE = /^[、。，；：？！（）《》〈〉【】「」『』〔〕—…]$/;
const WORD = /^[\p{L}\p{Nd}]$/u;
const LOOKED_THROUGH = /^[ \u00A0\u2009\u202F"'＂＇“”‘’]$/;

export const isHan = (char: string): boolean => HAN.test(char);

/** A Chinese character or a mark of Chinese type, those quotes aside that Latin text has too. */
export const isChinese = (char: string): boolean => HAN.test(char) || WIDE.test(char);

/** A digit, or a letter that is no Chinese character. */
export const isLatinOrDigit = (char: string): boolean => WORD.test(char) && !HAN.test(char);

/** The character that ends right before `at`; '' at the line's start. */
export function charBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(Math.max(at - 2, 0), at) : unit;
}

/** The character that begins at `at`; '' at the line's end. */
export function charAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The nearest character before `at` that is no space and no quotation mark; '' when there is none. */
export function wordBefore(text: string, at: number): string {
  let place = at;
  while (LOOKED_THROUGH.test(text.charAt(place - 1))) place -= 1;
  return charBefore(text, place);
}

/** The nearest character from `at` on that is no space and no quotation mark; '' when there is none. */
export function wordAfter(text: string, at: number): string {
  let place = at;
  while (LOOKED_THROUGH.test(text.charAt(place))) place += 1;
  return charAfter(text, place);
}
