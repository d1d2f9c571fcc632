import { ArticlePage } from '@/components/site/article-page';
import { linksFromRoot } from '@/components/site/site-links';
import { WithdrawnPage } from '@/components/site/withdrawn-page';
import { commandContext } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { htmlAnswer } from '@/lib/outputs/site/site-answer';
import { siteFrame } from '@/lib/outputs/site/site-frame';
import { contentTypeOf } from '@/lib/outputs/site/site-page';
import { getPublicPreview } from '@/lib/publications/queries/get-public-preview';
import { listEarlierYears } from '@/lib/publications/site-queries';
import { handlerResponse } from '@/lib/web/handler-response';
import { linksInNewWindow } from '@/lib/web/links-in-new-window';

type Params = { params: Promise<{ articleId: string }> };

/** The article's page as a public act would leave it, for a frame of the desk; next.config.ts says what it may do. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { articleId } = await params;
  return handlerResponse(request, async () => {
    const { actor, now } = await commandContext();
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const article = await getPublicPreview({ actor, db: sharedDb() }, { ...asked, articleId }, now);
    const frame = await siteFrame({ db: sharedDb() }, linksFromRoot);
    const page =
      article.state === 'withdrawn' ? (
        <WithdrawnPage frame={frame} article={article} />
      ) : (
        <ArticlePage frame={frame} article={article} earlier={await earlierYears(article)} />
      );
    const { body } = await htmlAnswer(page);
    return new Response(linksInNewWindow(body), {
      headers: { 'content-type': contentTypeOf('/'), 'cache-control': 'no-store' },
    });
  });
}

function earlierYears({ content, year }: { content: { bodyName: string }; year: number }) {
  return listEarlierYears({ db: sharedDb() }, { bodyName: content.bodyName, year });
}
