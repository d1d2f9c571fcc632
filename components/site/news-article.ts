import { photoMasterPath } from '@/components/article/photo-sources';
import { photoHashes } from '@/lib/document/photo-hashes';
import type { BylineEntry } from '@/lib/domain/article/content';
import type { LiveArticle } from '@/lib/publications/site-queries';
import type { SiteFrame } from './site-frame';

function authors(byline: BylineEntry[]): { '@type': string; name: string }[] {
  const written = byline.filter(({ role }) => role !== 'editor' && role !== 'photo');
  const typeByName = new Map(
    written.map(({ role, name }) => [name, role === 'supplied_by' ? 'Organization' : 'Person']),
  );
  return [...typeByName].map(([name, type]) => ({ '@type': type, name }));
}

/** Absolute addresses of the article's photos, in reading order. */
export function articlePhotos({ content }: LiveArticle, { origin }: SiteFrame): string[] {
  const hashes = content.sections.flatMap(({ doc }) => photoHashes(doc));
  return [...new Set(hashes)].map((hash) => `${origin}${photoMasterPath(hash)}`);
}

/** schema.org NewsArticle, as a string that cannot end the script element it stands in. */
export function newsArticle(article: LiveArticle, frame: SiteFrame): string {
  const { content, errata } = article;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    alternativeHeadline: content.heading.subhead || undefined,
    description: article.summary,
    inLanguage: 'zh-CN',
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    expires: article.outOfDate?.since.toISOString(),
    mainEntityOfPage: `${frame.origin}/${article.year}/${article.slug}`,
    image: articlePhotos(article, frame),
    author: authors(content.byline),
    publisher: { '@type': 'Organization', name: frame.officeName || frame.siteName },
    about: { '@type': 'Organization', name: content.bodyName },
    correction: errata.map(({ note, issuedAt }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: issuedAt.toISOString(),
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
