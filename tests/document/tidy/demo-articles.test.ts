import { describe, expect, test } from 'vitest';
import { tidyDocument } from '@/lib/document/tidy/tidy-document';
import { TIDY_KINDS } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';
import { sampleDocument } from '@/prisma/seed/demo/sample-document';
import { SCENARIO } from '@/prisma/seed/demo/scenario';
import { seedTexts } from '@/tests/support/seed-texts';

const ALL = new Set(TIDY_KINDS);
const noPhoto = () => ({ hash: 'a'.repeat(64), width: 3, height: 2 });

describe.each(SCENARIO.map(({ sample }) => [sample.key, sample] as const))('%s', (_key, sample) => {
  test('of the demo is in order as it is', () => {
    for (const { headingLines, blocks } of sample.sections) {
      expect(tidyDocument(sampleDocument(blocks, noPhoto).doc, ALL).changes).toBe(0);
      for (const text of headingLines) expect(tidyLine({ text, place: 'heading' }, ALL).changes).toEqual([]);
    }
    const lines = [...sample.kicker, ...sample.headline, sample.subhead, sample.seriesLabel];
    for (const text of lines) expect(tidyLine({ text, place: 'heading' }, ALL).changes).toEqual([]);
    for (const { outlet, name } of sample.byline) {
      for (const text of [outlet, name]) expect(tidyLine({ text, place: 'byline' }, ALL).changes).toEqual([]);
    }
  });
});

describe.skipIf(seedTexts().size === 0)('the six real articles', () => {
  const lines = [...seedTexts().values()].flatMap((text) => text.split('\n'));
  const tidied = lines.map((text) => tidyLine({ text, place: 'paragraph' }, ALL).text);

  test('keep no half-width comma, semicolon or bracket beside a Chinese character', () => {
    expect(lines.join('\n').match(/[,;()]/g)?.length).toBeGreaterThan(700);
    expect(tidied.filter((text) => /\p{Script=Han}[,;()]|[,;()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('keep every figure and every space that parts two headings of a line', () => {
    const figures = (text: string[]) => text.join('\n').match(/\d[\d.,:-]*\d/g);
    expect(figures(tidied)).toEqual(figures(lines));
    const parted = lines.findIndex((text) => /。 \p{Script=Han}/u.test(text) && text.length > 1000);
    expect(tidied[parted]?.match(/ /g)).toHaveLength(lines[parted]?.match(/ /g)?.length ?? NaN);
  });
});
