import { ArticlePage } from '@/components/site/article-page';
import { WithdrawnPage } from '@/components/site/withdrawn-page';
import { sharedDb } from '@/lib/db/shared-db';
import { findPublished, listEarlierYears } from '@/lib/publications/site-queries';
import { isSlug, readYear } from '@/app/(site)/read-address';
import { htmlAnswer, siteFrame, siteResponse } from '@/app/(site)/site-response';

type Context = { params: Promise<{ year: string; slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { year, slug } = await params;
  return siteResponse(request, `/${year}/${slug}`, () => renderArticle(readYear(year), slug));
}

async function renderArticle(year: number | null, slug: string) {
  const ctx = { db: sharedDb() };
  const article = year !== null && isSlug(slug) ? await findPublished(ctx, { year, slug }) : null;
  if (!article) return null;
  const frame = await siteFrame();
  if (article.state === 'withdrawn')
    return htmlAnswer(<WithdrawnPage frame={frame} article={article} />, 410);
  const { bodyName } = article.content;
  const earlier = await listEarlierYears(ctx, { bodyName, year: article.year });
  return htmlAnswer(<ArticlePage frame={frame} article={article} earlier={earlier} />);
}
