import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';

export type Schedule = {
  articleId: string;
  bodyName: string;
  title: string;
  year: number;
  slug: string;
  scheduledFor: Date;
  scheduledBy: string;
};

/** What is to go live, soonest first, with its article's title: while it is scheduled nobody edits that. */
export async function listSchedules({ actor, db }: Reading): Promise<Schedule[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const scheduled = await db.publication.findMany({
    where: { state: 'scheduled' },
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
    select: {
      articleId: true,
      article: { select: { bodyName: true, headline: true } },
      year: true,
      slug: true,
      scheduledFor: true,
      scheduledBy: { select: { displayName: true } },
    },
  });
  return scheduled.flatMap(({ scheduledFor, scheduledBy, article, ...address }) =>
    scheduledFor
      ? [
          {
            ...address,
            bodyName: article.bodyName,
            title: articleTitle(article.headline),
            scheduledFor,
            scheduledBy: scheduledBy?.displayName ?? '',
          },
        ]
      : [],
  );
}
