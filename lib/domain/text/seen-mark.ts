import { RADICALS } from './radicals';

const LINE_END = /[\u000B\u000C\u0085\u2028\u2029]/;
/** By Unicode's properties: directions, zero widths, soft hyphens, fillers, tags; controls; what is no character. */
const UNSEEN = /(?![\t\n\r])[\p{DI}\p{Cc}\p{NChar}\uFFF9-\uFFFB]/u;
const LOOK_ALIKE = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;
const HALF = /\p{Cs}/u;

/** What is seen of one character that stands alone: '' for nothing, itself for almost every one. */
export function seenMark(character: string): string {
  if (LINE_END.test(character)) return '\n';
  // Compatibility ideographs are the same characters to Unicode; radicals only look like them.
  if (LOOK_ALIKE.test(character)) return RADICALS.get(character) ?? character.normalize('NFKC');
  if (HALF.test(character)) return '\uFFFD';
  return UNSEEN.test(character) ? '' : character;
}
