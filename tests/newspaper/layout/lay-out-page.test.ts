import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import type { LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import type { PlacedLine } from '@/lib/newspaper/layout/placed';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { doc, paragraph, photo, table } from '@/tests/support/documents';
import { charactersOn, laidOut } from '@/tests/support/newspaper';
import { articleCharacters } from '@/tests/support/output-characters';
import { contentOf } from '@/tests/support/output-sources';
import { seedContents } from '@/tests/support/seed-contents';

const seeds = seedContents();
const SENTENCE = '全区统战工作坚持围绕中心、服务大局，凝聚人心、汇聚力量，办成实事三十二件。';

function article(sections: number, sentences: number, ...more: DocumentNode[]): ArticleContent {
  const blocks = Array.from({ length: sections }, () => [
    paragraph(SENTENCE.repeat(sentences)),
    paragraph(SENTENCE.repeat(Math.ceil(sentences / 2))),
  ]);
  const content = contentOf({}, ...blocks);
  return {
    ...content,
    sections: content.sections.map((section, at) => ({
      ...section,
      headingLines: at > 0 ? [`凝聚共识之${at}`] : [],
      doc: at === 0 && more.length > 0 ? doc(...(section.doc.content ?? []), ...more) : section.doc,
    })),
  };
}

const linesOf = (page: LaidOutPage, role: string) =>
  page.placed.flatMap((one) => (one.kind === 'text' && one.role === role ? one.lines : []));

/** By the left of the column they stand in. */
function byColumn(lines: readonly PlacedLine[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { x, y } of lines) found.set(Math.round(x), [...(found.get(Math.round(x)) ?? []), y]);
  return found;
}

describe('what stands on the page', () => {
  it.skipIf(seeds.length === 0)(
    'is every character of the real articles, each once and in order',
    async () => {
      const [, a, b, , , e] = seeds;
      if (!a || !b || !e) throw new Error('six articles');
      const two = await laidOut([a, b]);
      expect(two.fit.isWhole).toBe(true);
      expect(charactersOn(two, 0)).toHaveLength(articleCharacters(a).length);
      for (const [at, content] of [a, b].entries())
        expect(sorted(charactersOn(two, at))).toBe(sorted(articleCharacters(content)));
      const one = await laidOut([e]);
      expect(one.fit.isWhole).toBe(true);
      expect(charactersOn(one, 0)).toBe(articleCharacters(e));
    },
  );

  test('is every character of any article, whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryContent, async (content) => {
        const page = await laidOut([content]);
        if (page.fit.isWhole) expect(charactersOn(page, 0)).toBe(articleCharacters(content));
        else expect(page.fit.articles[0]?.over).toBeGreaterThan(-1);
      }),
      { numRuns: 150 },
    );
  });
});

const sorted = (text: string) => [...text].sort().join('');

describe('columns', () => {
  it('of an article without headings differ by one line at most', async () => {
    for (const sentences of [7, 12, 19, 26]) {
      const page = await laidOut([article(1, sentences)]);
      const lines = page.fit.articles[0]?.columnLines ?? [];
      expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1);
    }
  });

  it('never end with a heading', async () => {
    for (let sections = 3; sections < 14; sections++) {
      const page = await laidOut([article(sections, 4)]);
      const columns = byColumn(linesOf(page, 'paragraph'));
      const step = Math.min(...[...columns.keys()].filter((x) => x > 60)) - Math.min(...columns.keys());
      for (const { x, y } of linesOf(page, 'subhead')) {
        const left =
          Math.min(...columns.keys()) + Math.floor((x - Math.min(...columns.keys())) / step) * step;
        const below = linesOf(page, 'paragraph').filter(
          (line) => line.y > y && line.x >= left - 2 && line.x < left + step - 2,
        );
        expect(below.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('nothing stands on anything else', () => {
  it('lines, pictures and tables keep apart, in one article and in four', async () => {
    const rich = article(
      3,
      5,
      photo({ hash: null }, '组织开展宣讲'),
      table(['项目', '数量'], ['宣讲', '43']),
    );
    for (const count of [1, 2, 3, 4]) {
      const page = await laidOut(Array.from({ length: count }, () => rich));
      expect(page.fit.isWhole).toBe(true);
      const boxes = page.placed.flatMap((one) =>
        one.kind === 'text'
          ? one.lines.map(({ x, y, size, width }) => ({ x, y: y - size * 0.8, width, height: size * 0.85 }))
          : [{ x: one.x, y: one.y, width: one.width, height: one.height }],
      );
      expect(overlaps(boxes)).toEqual([]);
      for (const { x, y, width, height } of boxes) {
        expect(x).toBeGreaterThan(20);
        expect(x + width).toBeLessThan(page.width - 20);
        expect(y + height).toBeLessThan(page.height - 20);
      }
    }
  });
});

type Box = { x: number; y: number; width: number; height: number };

function overlaps(boxes: readonly Box[]): [Box, Box][] {
  const found: [Box, Box][] = [];
  const byTop = [...boxes].sort((one, other) => one.y - other.y);
  byTop.forEach((one, at) => {
    for (let next = at + 1; next < byTop.length; next++) {
      const other = byTop[next] as Box;
      if (other.y >= one.y + one.height - 0.5) break;
      if (other.x < one.x + one.width - 0.5 && one.x < other.x + other.width - 0.5) found.push([one, other]);
    }
  });
  return found;
}

describe('the fit', () => {
  it('fills the page to the line where the text is long enough', async () => {
    const { fit } = await laidOut([article(6, 18)]);
    expect(fit.isWhole).toBe(true);
    expect(fit.articles[0]?.blank).toBe(0);
  });

  it('keeps within what the office allows', async () => {
    const limits = { sizeMin: 9, sizeMax: 10, leadingMin: 140, leadingMax: 150 };
    for (const sentences of [2, 10, 40]) {
      const { fit } = await laidOut([article(6, sentences)], { limits });
      expect(fit.size).toBeGreaterThanOrEqual(9 - 1e-9);
      expect(fit.size).toBeLessThanOrEqual(10 + 1e-9);
      expect(fit.pitch / fit.size).toBeGreaterThanOrEqual(1.4 - 1e-9);
      expect(fit.pitch / fit.size).toBeLessThanOrEqual(1.5 + 1e-9);
    }
  });

  it('says how many lines are over and where the text stops, and sets nothing beyond', async () => {
    const long = article(10, 40);
    const page = await laidOut([article(2, 6), long], { paper: 'tabloid', arrangement: { bands: [1, 1] } });
    const [first, second] = page.fit.articles;
    expect(page.fit.isWhole).toBe(false);
    expect(first?.over).toBe(0);
    expect(second?.over).toBeGreaterThan(0);
    const said = charactersOn(page, 1);
    expect(articleCharacters(long).startsWith(said)).toBe(true);
    expect(said.endsWith(second?.stopsAt?.replace(/\s/g, '') ?? '-')).toBe(true);
  });

  it('says how much is left empty where there is too little text', async () => {
    const { fit } = await laidOut([article(1, 3)]);
    expect(fit.size).toBeCloseTo(11.5);
    expect(fit.articles[0]?.blank).toBeGreaterThan(0);
  });

  it('names a picture that has no room, and does not set it', async () => {
    const tall = photo({ hash: 'a'.repeat(64), width: 300, height: 900 }, '高的');
    const page = await laidOut([article(1, 1, ...Array.from({ length: 40 }, () => tall))], {
      paper: 'tabloid',
    });
    const floatsOver = page.fit.articles[0]?.floatsOver ?? 0;
    expect(floatsOver).toBeGreaterThan(0);
    expect(page.placed.filter(({ kind }) => kind === 'picture')).toHaveLength(40 - floatsOver);
  });
});

test('ten thousand characters are laid out while somebody types', async () => {
  const long = article(10, 18);
  expect(articleCharacters(long).length).toBeGreaterThan(10_000);
  const limits = { sizeMin: 6, sizeMax: 12 };
  await laidOut([long], { limits });
  const started = performance.now();
  const page = await laidOut([long], { limits });
  // A tenth of this on an idle machine.
  expect(performance.now() - started).toBeLessThan(1500);
  expect(page.fit.isWhole).toBe(true);
});
