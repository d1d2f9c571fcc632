import type { ReactElement } from 'react';
import { NoticePage } from '@/components/site/notice-page';
import type { SiteFrame } from '@/components/site/site-frame';
import { siteText as t } from '@/components/site/site-text';
import { env } from '@/lib/env';
import { sharedDb } from '@/lib/db/shared-db';
import { listReadableYears } from '@/lib/publications/site-queries';
import { packPage, type PackedPage, type SiteAnswer } from '@/lib/web/pack-page';
import { pageResponse } from '@/lib/web/page-response';
import { DatabaseAway, sharedSiteCache, type RenderAnswer } from '@/lib/web/site-cache';
import { siteOrigin } from '@/lib/web/site-origin';
import { siteStyles } from '@/lib/web/site-styles';

const RETRY_AFTER_SECONDS = '60';

/** Body of every public route: the page kept under `key`, `render`'s, the 404 page when that is null, or 503. */
export async function siteResponse(request: Request, key: string, render: RenderAnswer): Promise<Response> {
  try {
    const page =
      (await sharedSiteCache().get(key, render)) ??
      (await sharedSiteCache().get('not-found', renderNotFound));
    if (page) return pageResponse(request, page);
  } catch (error) {
    if (!(error instanceof DatabaseAway)) console.error('Public page', key, error);
  }
  return unavailable(request);
}

/**
 * Body of a public route whose answers nobody asks for twice: made now and not kept. 503 where `render` fails, or gives
 * null because too many ask.
 */
export async function siteResponseNow(request: Request, render: RenderAnswer): Promise<Response> {
  try {
    const answer = await render();
    if (answer) {
      // Next compresses it as it goes: packing pays for a page that has many readers.
      const headers = { 'content-type': answer.contentType, 'cache-control': 'no-store' };
      return new Response(answer.body, { status: answer.status, headers });
    }
  } catch (error) {
    console.error('Public page', new URL(request.url).pathname, error);
  }
  return unavailable(request);
}

export async function siteFrame(): Promise<SiteFrame> {
  return frameOf(await listReadableYears({ db: sharedDb() }));
}

/** Static markup of a whole page. */
export async function htmlAnswer(page: ReactElement, status = 200): Promise<SiteAnswer> {
  // A plain import of react-dom/server is refused by Next's bundler; a late one is not.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html>${renderToStaticMarkup(page)}`,
  };
}

function frameOf(years: number[]): SiteFrame {
  return { origin: siteOrigin(), officeName: env().OFFICE_NAME, styles: siteStyles(), years };
}

async function renderNotFound(): Promise<SiteAnswer> {
  return htmlAnswer(
    <NoticePage frame={await siteFrame()} title={t('notFound')} text={t('notFoundText')} />,
    404,
  );
}

// Made once: while the database is away every reader of a page that is not kept gets it.
let unavailablePage: Promise<PackedPage> | undefined;

async function unavailable(request: Request): Promise<Response> {
  const page = <NoticePage frame={frameOf([])} title={t('unavailable')} text={t('unavailableText')} />;
  unavailablePage ??= htmlAnswer(page, 503).then(packPage);
  const response = pageResponse(request, await unavailablePage);
  response.headers.set('cache-control', 'no-store');
  response.headers.set('retry-after', RETRY_AFTER_SECONDS);
  return response;
}
