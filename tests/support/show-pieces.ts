import fc from 'fast-check';
import type { TextPiece } from '@/lib/revisions/compare/comparison';

const BRACKETS = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
  formatted: ['{~', '~}'],
} as const;

/** A comparison on one line: 服务企业[-481-]{+520+}个; text whose marks alone changed stands in {~ ~}. */
export function showPieces(pieces: TextPiece[]): string {
  return pieces.map(({ op, text }) => BRACKETS[op][0] + text + BRACKETS[op][1]).join('');
}

export function textBefore(pieces: TextPiece[]): string {
  return pieces.map(({ op, text }) => (op === 'added' ? '' : text)).join('');
}

export function textAfter(pieces: TextPiece[]): string {
  return pieces.map(({ op, text }) => (op === 'removed' ? '' : text)).join('');
}

const scraps = fc.constantFrom(
  '统战工作',
  '发展',
  '的',
  '，',
  '。',
  '481',
  '3.5',
  '十二',
  'GDP',
  '𠮷',
  '👨‍👩‍👧',
  'e\u0301',
  '\n',
);
export const arbitraryProse = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A text and what became of it: pieces of it dropped, doubled, moved or written over. */
export const arbitraryEdit = fc.oneof(
  fc.tuple(arbitraryProse, arbitraryProse),
  fc
    .array(fc.tuple(arbitraryProse, arbitraryProse, fc.boolean()), { maxLength: 4 })
    .map((parts): [string, string] => [
      parts.map(([text]) => text).join(''),
      parts.map(([text, instead, isKept]) => (isKept ? text : instead)).join(''),
    ]),
);
