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

/** The columns that hold a head, of an article as it stands and of its earlier versions. */
export const headColumns = {
  bodyName: true,
  year: true,
  kicker: true,
  headline: true,
  subhead: true,
  seriesLabel: true,
  byline: true,
} as const;

type HeadRow = HeadingBlock & { bodyName: string; year: number; byline: unknown };

export function headOf({ bodyName, year, byline, kicker, headline, subhead, seriesLabel }: HeadRow) {
  const heading = { kicker, headline, subhead, seriesLabel };
  return { bodyName, year, heading, byline: byline as BylineEntry[] };
}

/** @throws NotFound `article` */
export async function loadHead(db: Reader, articleId: string): Promise<ArticleHead> {
  const article = await db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: { headVersion: true, ...headColumns },
  });
  if (!article) throw new NotFound('article');
  return { headVersion: article.headVersion, ...headOf(article) };
}
