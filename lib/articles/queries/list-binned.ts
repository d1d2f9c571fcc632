import { can } from '@/lib/domain/permissions/can';
import { articleTitle } from '@/lib/domain/article/article-title';
import { DAY_MS } from '@/lib/domain/calendar';
import { DAYS_IN_BIN } from '@/lib/domain/workflow/shelf';
import type { Reading } from '@/lib/db/context';

export type BinnedArticle = {
  id: string;
  title: string;
  bodyName: string;
  year: number;
  deletedAt: Date;
  deletedBy: string;
  /** Whole days until it is gone, at least 1. */
  daysLeft: number;
  mayRestore: boolean;
};

const MOST = 500;

/** What lies in the bin, the last deleted first; nothing for who may not read articles. */
export async function listBinned({ actor, db }: Reading, now = new Date()): Promise<BinnedArticle[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const found = await db.article.findMany({
    where: { deletedAt: { not: null } },
    orderBy: [{ deletedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      headline: true,
      bodyName: true,
      year: true,
      deletedAt: true,
      deletedBy: { select: { displayName: true } },
      writers: { select: { personId: true, person: { select: { disabledAt: true, roles: true } } } },
    },
  });
  return found.map(({ headline, deletedAt, deletedBy, writers, ...about }) => {
    const at = deletedAt ?? now;
    const left = at.getTime() + DAYS_IN_BIN * DAY_MS - now.getTime();
    const facts = {
      isWriter: writers.some(({ personId }) => personId === actor.id),
      isOrphaned: !writers.some(
        ({ person: { disabledAt, roles } }) => disabledAt === null && roles.includes('writer'),
      ),
    };
    return {
      ...about,
      title: articleTitle(headline),
      deletedAt: at,
      deletedBy: deletedBy?.displayName ?? '',
      daysLeft: Math.max(1, Math.ceil(left / DAY_MS)),
      mayRestore: can(actor, 'article.delete', facts).allowed,
    };
  });
}
