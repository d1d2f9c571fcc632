import { ArticleView } from '@/components/article/article-view';
import { photoSourcesBy } from '@/components/article/photo-sources';
import { sectionAnchors } from '@/components/article/section-anchors';
import type { PreviewVisit } from '@/lib/previews/find-preview';
import type { PreviewArticle } from '@/lib/previews/queries/get-preview-article';
import { ArticleContents } from './article-contents';
import { articleSource } from './article-source';
import { PreviewBar } from './preview-bar';
import { plainDate } from './site-date';
import type { SiteFrame } from './site-frame';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';
import { Watermark } from './watermark';

type Props = { frame: SiteFrame; article: PreviewArticle; visit: PreviewVisit; readAt: Date };

/** An article as its public page would read, for one reader; it has no address and no time of publication yet. */
export function PreviewPage({ frame, article: { title, content }, visit, readAt }: Props) {
  const anchors = sectionAnchors(content.sections);
  return (
    <SitePage
      frame={frame}
      meta={{ title: `${t('preview.title', { title })} - ${frame.siteName}`, path: null }}
      year={content.year}
      above={<PreviewBar visit={visit} />}
      over={
        <Watermark
          name={visit.recipient}
          date={t('preview.watermark', { date: plainDate(readAt).slice(0, 10) })}
        />
      }
    >
      <ArticleView
        content={content}
        photoSources={photoSourcesBy(frame.link)}
        sectionAnchors={anchors}
        outlookLabel={t('outlook')}
        dateline={
          <p className="article-dateline">
            <span>{t('preview.noDate')}</span>{' '}
            <span>{t('source', { source: articleSource(content, frame.officeName) })}</span>
          </p>
        }
        beforeText={<ArticleContents sections={content.sections} anchors={anchors} />}
      />
      <p className="to-top">
        <a href="#main">{t('top')}</a>
      </p>
    </SitePage>
  );
}
