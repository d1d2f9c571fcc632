import { publishedSource } from '@/lib/outputs/published-source';
import type { LiveArticle } from '@/lib/publications/site-queries';
import { jsonArticle } from './json-article';
import type { SiteSetting } from './site-setting';

/** A live article as the content API answers it: what its page says, whole. */
export function publishedJson(article: LiveArticle, setting: SiteSetting) {
  const { summary, updatedAt, outOfDate, errata } = article;
  return {
    version: 1,
    article: jsonArticle(
      publishedSource(article, setting),
      (hash) => `${setting.origin}${setting.photoPath(hash)}`,
    ),
    summary,
    updatedAt: updatedAt.toISOString(),
    outOfDate: outOfDate && { since: outOfDate.since.toISOString(), words: outOfDate.words },
    errata: errata.map(({ note, issuedAt }) => ({ note, issuedAt: issuedAt.toISOString() })),
  };
}
