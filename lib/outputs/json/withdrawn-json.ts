import type { WithdrawnArticle } from '@/lib/publications/site-queries';
import type { SiteSetting } from './site-setting';

/** What readers are told of an article that cannot be read any more. */
export function withdrawnJson(article: WithdrawnArticle, { origin }: Pick<SiteSetting, 'origin'>) {
  const { year, slug, bodyName, title, publishedAt, withdrawnAt, words, replacement, wasReplaced } = article;
  return {
    version: 1,
    error: { code: 'withdrawn' },
    withdrawn: {
      title,
      body: bodyName,
      year,
      address: `${origin}/${year}/${slug}`,
      publishedAt: publishedAt?.toISOString() ?? null,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      words,
      wasReplaced,
      replacement: replacement && {
        title: replacement.title,
        ...addressesOf(replacement, origin),
      },
    },
  };
}

/** Where an article is read, and where its data are. */
export function addressesOf({ year, slug }: { year: number; slug: string }, origin: string) {
  return {
    address: `${origin}/${year}/${slug}`,
    data: `${origin}/api/v1/publications/${year}/${slug}`,
  };
}
