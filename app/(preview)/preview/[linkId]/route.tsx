import { siteResponseNow } from '@/app/(site)/site-response';
import { NoticePage } from '@/components/site/notice-page';
import { PreviewPage } from '@/components/site/preview-page';
import { PreviewEnded } from '@/components/site/preview-ended';
import { linksOfPreview } from '@/components/site/site-links';
import { siteText as t } from '@/components/site/site-text';
import { sharedDb } from '@/lib/db/shared-db';
import { htmlAnswer, type SiteAnswer } from '@/lib/outputs/site/site-answer';
import { siteFrame } from '@/lib/outputs/site/site-frame';
import { previewStyles } from '@/lib/outputs/site/site-styles';
import { getPreviewArticle } from '@/lib/previews/queries/get-preview-article';
import { previewVisit } from '@/lib/web/preview-session';

type Params = { params: Promise<{ linkId: string }> };

/** A revision as its public page would read, for whoever came through a link to it; else why it is not shown. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { linkId } = await params;
  return siteResponseNow(request, () => page(linkId));
}

async function page(linkId: string): Promise<SiteAnswer> {
  const [visit, site] = await Promise.all([
    previewVisit(linkId),
    siteFrame({ db: sharedDb() }, linksOfPreview(linkId)),
  ]);
  const frame = { ...site, deskAddress: null };
  if (!visit)
    return htmlAnswer(
      <NoticePage frame={frame} title={t('preview.notOpened')} text={t('preview.notOpenedText')} />,
      403,
    );
  if (visit.standing !== 'usable')
    return htmlAnswer(<PreviewEnded frame={frame} visit={visit} why={visit.standing} />, 410);
  const article = await getPreviewArticle(sharedDb(), visit.revision.id);
  return htmlAnswer(
    <PreviewPage
      frame={{ ...frame, styles: frame.styles + previewStyles() }}
      article={article}
      visit={visit}
      readAt={new Date()}
    />,
  );
}
