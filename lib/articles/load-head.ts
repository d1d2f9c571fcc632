import type { BylineEntry, HeadingBlock } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';

/** What stands above an article's text, guarded by headVersion. */
export type ArticleHead = {
  headVersion: number;
  bodyName: string;
  year: number;
  heading: HeadingBlock;
  byline: BylineEntry[];
};

/** @throws NotFound `article` */
export async function loadHead(db: Reader, articleId: string): Promise<ArticleHead> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      headVersion: true,
      bodyName: true,
      year: true,
      kicker: true,
      headline: true,
      subhead: true,
      seriesLabel: true,
      byline: true,
    },
  });
  if (!article) throw new NotFound('article');
  const { headVersion, bodyName, year, byline, ...heading } = article;
  return { headVersion, bodyName, year, heading, byline: byline as BylineEntry[] };
}
