import { ArticleView } from '@/components/article/article-view';
import { photoSourcesBy } from '@/components/article/photo-sources';
import { sectionAnchors } from '@/components/article/section-anchors';
import type { EarlierYear, LiveArticle } from '@/lib/publications/site-queries';
import { ArticleContents } from './article-contents';
import { articleSource } from './article-source';
import { Corrections } from './corrections';
import { articleTags } from './inspection-tags';
import { articlePhotos, newsArticle } from './news-article';
import { OutOfDateNotice } from './out-of-date-notice';
import type { PageMeta } from './page-head';
import { SiteDate } from './site-date';
import type { PagePicture, SiteFrame } from './site-frame';
import type { SiteLink } from './site-links';
import { SitePage } from './site-page';
import { siteText as t } from './site-text';

type Props = {
  frame: SiteFrame;
  article: LiveArticle;
  earlier: EarlierYear[];
  /** Drawn for links to it; null where none is. */
  picture?: PagePicture | null;
};

export function ArticlePage({ frame, article, earlier, picture = null }: Props) {
  const { content, errata } = article;
  const meta = { ...articleMeta(article, frame, picture !== null), picture };
  const anchors = sectionAnchors(content.sections);
  return (
    <SitePage frame={frame} meta={meta} year={article.year}>
      <ArticleView
        content={content}
        photoSources={photoSourcesBy(frame.link)}
        sectionAnchors={anchors}
        outlookLabel={t('outlook')}
        dateline={
          <p className="article-dateline">
            <SiteDate date={article.publishedAt} withTime />{' '}
            {article.correctedAt && (
              <span>
                {t('updatedOn')} <SiteDate date={article.correctedAt} />
              </span>
            )}{' '}
            <span>{t('source', { source: articleSource(content, frame.officeName) })}</span>
          </p>
        }
        beforeText={
          <>
            {article.outOfDate && <OutOfDateNotice {...article.outOfDate} />}
            <Corrections errata={errata} />
            <ArticleContents sections={content.sections} anchors={anchors} />
          </>
        }
      />
      <EarlierYears bodyName={content.bodyName} earlier={earlier} link={frame.link} />
      <p className="to-top">
        <a href="#main">{t('top')}</a>
      </p>
      <p className="paper-address">{t('paperAddress', { address: `${frame.origin}${meta.path}` })}</p>
    </SitePage>
  );
}

function articleMeta(article: LiveArticle, frame: SiteFrame, hasPicture: boolean): PageMeta {
  const [photo] = articlePhotos(article, frame);
  return {
    title: `${article.title} - ${frame.siteName}`,
    description: article.summary,
    path: `/${article.year}/${article.slug}`,
    tags: articleTags(article, frame),
    jsonLd: newsArticle(article, frame),
    openGraph: [
      ['og:type', 'article'],
      ['og:title', article.title],
      ['article:published_time', article.publishedAt.toISOString()],
      ['article:modified_time', article.updatedAt.toISOString()],
      ...(photo && !hasPicture ? [['og:image', photo] satisfies [string, string]] : []),
    ],
  };
}

type EarlierYearsProps = { bodyName: string; earlier: EarlierYear[]; link: SiteLink };

function EarlierYears({ bodyName, earlier, link }: EarlierYearsProps) {
  if (earlier.length === 0) return null;
  return (
    <nav className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{t('earlierYearsOf', { body: bodyName })}</h2>
      <ul>
        {earlier.map(({ year, slug, title, isOutOfDate }) => (
          <li key={`${year}/${slug}`}>
            <a href={link(`/${year}/${slug}`)}>
              <span className="numeral">{year}</span> <span>{title}</span>{' '}
              {isOutOfDate && <span className="out-of-date">{t('isOutOfDate')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
