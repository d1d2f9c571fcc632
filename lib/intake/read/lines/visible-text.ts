/** Marks that show nothing: soft hyphens, zero widths, directions, marks of byte order. Emoji need their joiner. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|(?<=\p{Script=Han})\u200d|\u200d(?=\p{Script=Han})/gu;

/** A text without invisible characters, which would split words and make them impossible to find. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '');
}
