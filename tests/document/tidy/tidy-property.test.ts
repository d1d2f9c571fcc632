import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinePlace } from '@/lib/document/document-lines';
import { TIDY_KINDS, type TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';

const ALL: ReadonlySet<TidyKind> = new Set(TIDY_KINDS);
const KEPT = [
  '3.5', '1,234', '12,345.67', '9:30', '10:15:30', '3:1', '1-2', '2020-2025', '2024.10.25', '2024-10-25',
  'http://a.gov.cn/b?c=1,2', 'https://yunxi.cn/x_(1).html', 'www.yunxi.gov.cn', 'li.si@yunxi.gov.cn',
  '0755-28945678', '(0755)28945678', '+86-755-2894', 'GDP', 'V1.2.3', "don't", 'Hello, world', 'report.docx',
  'Wait...what', 'f(x)', 'A--B', '12,3,4', '5%', '１２', 'Ａ',
]; // prettier-ignore
const HAN = ['同心', '工作', '会议', '张', '𠮷', '的', '记者', '区'];
const MARKS = [
  ...',.;:?!()"\'，。；：？！（）“”‘’、《》—…-',
  ' ',
  '  ',
  '　',
  '\n',
  '--',
  '...',
  '。。。',
  '——',
  '……',
];

const line = fc
  .array(fc.oneof(fc.constantFrom(...KEPT), fc.constantFrom(...HAN), fc.constantFrom(...MARKS)), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));
const place = fc.constantFrom<LinePlace>('paragraph', 'heading', 'caption', 'cell', 'byline');
const kinds = fc.subarray([...TIDY_KINDS]).map((some): ReadonlySet<TidyKind> => new Set(some));

/** Every token whole, with Chinese text and marks around it; what it is kept from is other tokens' letters. */
const proseAround = fc
  .array(fc.tuple(fc.constantFrom(...HAN), fc.constantFrom(...MARKS), fc.constantFrom(...KEPT)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => ({
    text: `${parts.map(([han, mark, kept]) => `${han}${mark}${han}${kept}`).join('')}同心`,
    kept: parts.map(([, , kept]) => kept),
  }));

const wordsAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('tidied twice is tidied once', () => {
  fc.assert(
    fc.property(line, place, kinds, (text, where, some) => {
      const once = tidyLine({ text, place: where }, some).text;
      expect(tidyLine({ text: once, place: where }, some)).toMatchObject({ text: once, changes: [] });
    }),
    { numRuns: 1500 },
  );
});

test('no letter, no digit and no Chinese character ever changes', () => {
  fc.assert(
    fc.property(line, place, (text, where) => {
      expect(wordsAndDigits(tidyLine({ text, place: where }, ALL).text)).toBe(wordsAndDigits(text));
    }),
    { numRuns: 1000 },
  );
});

test('decimals, dates, times, addresses, telephone numbers and Latin words come out as they went in', () => {
  fc.assert(
    fc.property(proseAround, ({ text, kept }) => {
      let rest = tidyLine({ text, place: 'paragraph' }, ALL).text;
      for (const word of kept) {
        const at = rest.indexOf(word);
        expect(at, `${word} of ${text}`).toBeGreaterThanOrEqual(0);
        rest = rest.slice(at + word.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the changes, done to the line, give the text', () => {
  fc.assert(
    fc.property(line, place, kinds, (text, where, some) => {
      const { changes, text: wanted } = tidyLine({ text, place: where }, some);
      const edits = changes.flatMap((change) => change.edits).toSorted((a, b) => b.from - a.from);
      const done = edits.reduce(
        (all, { from, to, after }) => all.slice(0, from) + after + all.slice(to),
        text,
      );
      expect(done).toBe(wanted);
      expect(changes.every(({ kind }) => some.has(kind))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
