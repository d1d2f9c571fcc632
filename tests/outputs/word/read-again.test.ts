import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile } from '@/lib/intake/read/read-file';
import { summarisePlan } from '@/lib/intake/summarise-plan';
import { outputBlocks, type OutputBlock } from '@/lib/outputs/output-blocks';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import type { SampleArticle } from '@/prisma/seed/demo/sample-article';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { planContent } from '@/tests/support/plan-content';
import { sourceOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

const folder = path.resolve(import.meta.dirname, '../../../prisma/seed/demo/articles');
const demos = await Promise.all(
  readdirSync(folder).map(async (name): Promise<[string, ArticleContent]> => {
    const file: Record<string, SampleArticle> = await import(path.join(folder, name));
    const [article] = Object.values(file);
    if (!article) throw new Error(`${name} holds no article`);
    return [article.key, demoContent(article)];
  }),
);
const seeds = [...seedTexts()].flatMap(([name, text]) =>
  makePlan(sourceOf(text)).articles.map((article, at): [string, ArticleContent] => [
    `${name} ${at + 1}`,
    planContent(article),
  ]),
);
if (seeds.length === 0) console.warn('The seed articles are not here (HUIMOU_SEEDS): their test is skipped.');

/** What intake makes of the Word file of an article, and what it should. */
async function readAgain(content: ArticleContent) {
  const bytes = await writeWordArticle(outputSource(content), { readPicture: anyPicture, words });
  const source = await readFile({ fileName: '成品.docx', bytes });
  const { articles, removed, joined } = summarisePlan('', makePlan(source), source);
  const [article] = articles;
  if (!article || articles.length !== 1) throw new Error(`${articles.length} articles`);
  const { kicker, headline, subhead, series, byline, blocks, photos } = article;
  const heading = { kicker, headline, subhead, seriesLabel: series };
  const found = { heading, byline, sections: flowing(blocks), photos };
  return {
    found: plain(found),
    wanted: plain(wanted(content)),
    joined,
    lost: removed.filter(({ reason }) => reason !== 'header_footer'),
  };
}

function wanted({ heading, byline, sections }: ArticleContent) {
  const blocks = sections.map(({ headingLines, doc }) => ({
    heading: headingLines,
    text: outputBlocks(doc).flatMap(lines).join('\n'),
  }));
  const photos = sections.flatMap(({ doc }) => outputBlocks(doc)).filter((block) => block.kind === 'photo');
  return {
    heading,
    byline,
    sections: flowing(blocks),
    photos: photos.map(({ caption, credit }) => ({ caption, credit: nameIn(credit) })),
  };
}

/** On paper a section without a heading goes on from the one before. */
function flowing(blocks: { heading: string[]; text: string }[]) {
  const sections: { heading: string[]; text: string }[] = [];
  for (const { heading, text } of blocks) {
    const last = sections.at(-1);
    if (last && heading.length === 0) last.text = [last.text, text].filter(Boolean).join('\n');
    else sections.push({ heading, text });
  }
  return sections;
}

function lines(block: OutputBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.inlines.map((one) => (one.kind === 'text' ? one.text : '\n')).join('')].filter(Boolean);
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first = '', ...rest] = item.flatMap(lines);
        return [`${block.isOrdered ? `${block.start + at}.` : '•'} ${first}`, ...rest];
      });
    case 'quote':
      return block.blocks.flatMap(lines);
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.paragraphs.flatMap(lines).join('')).join(' '));
    case 'photo':
      return [];
  }
}

/** A credit is kept without the words that say it is one. */
const nameIn = (credit: string) =>
  credit.replace(/^(本报)?(通讯员|记者)\s/, '').replace(/\s*(摄影|摄|供图)$/, '');

const UNSTOPPED = /(?<=[\u4e00-\u9fff])\\n(?=\d{4}年,)/g;

/** A wide space and a narrow one are one; what ends without a stop, intake takes for cut in two. */
function plain<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/\u3000/g, ' ')
      .replace(UNSTOPPED, ''),
  );
}

describe('a Word file of ours, read by our own intake', () => {
  test.each(demos)('%s comes back as the article it is', async (_, content) => {
    const { found, wanted: article, ...rest } = await readAgain(content);
    expect(found).toEqual(article);
    expect(rest).toEqual({ joined: [], lost: [] });
  });

  test.skipIf(seeds.length === 0).each(seeds)('so does the real article %s', async (_, content) => {
    const { found, wanted: article, lost } = await readAgain(content);
    expect(found).toEqual(article);
    expect(lost).toEqual([]);
  });
});
