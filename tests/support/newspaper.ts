import type { ArticleContent } from '@/lib/domain/article/content';
import { pageAdvances } from '@/lib/newspaper/page-advances';
import { pageArticleOf } from '@/lib/newspaper/page-article-of';
import { layOutPage, type Arrangement, type LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import { FIT_LIMITS, type FitLimits, type Paper } from '@/lib/newspaper/layout/papers';
import type { PlacedLine } from '@/lib/newspaper/layout/placed';
import { printedFurniture } from '@/lib/newspaper/layout/printed-furniture';
import newspaper from '@/messages/zh-CN/newspaper.json';
import { withoutSpace } from './output-characters';

export const PRINTED_WORDS = newspaper.printed;

type Wanted = {
  paper?: Paper;
  arrangement?: Partial<Arrangement>;
  limits?: Partial<FitLimits>;
};

/** A page of these articles, as it would be printed. */
export async function laidOut(
  contents: readonly ArticleContent[],
  { paper = 'broadsheet', arrangement = {}, limits = {} }: Wanted = {},
): Promise<LaidOutPage> {
  const articles = contents.map((content, at) => pageArticleOf(content, `${at}`));
  const furniture = printedFurniture(
    {
      outletName: '云溪日报',
      date: '2026-12-02',
      number: '08',
      seriesLabel: '专版',
      slogans: ['新使命', '新征程'],
      editors: ['责任编辑 陈砚秋'],
    },
    contents.map(() => ({ revision: 3, contentHash: 'a1b2c3d4'.repeat(8), isApproved: true })),
    PRINTED_WORDS,
  );
  const places = contents.map(() => ({ columns: null, photos: [] }));
  return layOutPage({
    paper,
    articles,
    furniture,
    arrangement: { columns: null, bands: null, size: null, articles: places, ...arrangement },
    limits: { ...FIT_LIMITS, ...limits },
    advances: await pageAdvances({ articles, furniture }),
    words: PRINTED_WORDS,
  });
}

/** What stands on the page of one of its articles, in reading order; white space apart. */
export function charactersOn({ placed }: LaidOutPage, article: number): string {
  const texts = placed.flatMap((one) => {
    if (one.article !== article) return [];
    if (one.kind === 'picture') return one.words.map(textOf);
    if (one.kind === 'table') return one.cells.flatMap(({ lines }) => lines.map(textOf));
    // The sign or number of a list's item: the article holds none.
    return [
      one.lines
        .map(textOf)
        .join('')
        .replace(/^(•|\d+\.) /, ''),
    ];
  });
  return withoutSpace(texts.join(''));
}

/** All that stands on the page of its articles, with the signs and numbers of lists; white space apart. */
export function wordsOn({ placed }: LaidOutPage): string {
  const lines = placed.flatMap((one) => {
    if (one.article === null) return [];
    if (one.kind === 'picture') return one.words;
    return one.kind === 'table' ? one.cells.flatMap((cell) => cell.lines) : one.lines;
  });
  return withoutSpace(lines.map(textOf).join(''));
}

export function textOf({ runs }: PlacedLine): string {
  return runs.map(({ text }) => text).join('');
}
