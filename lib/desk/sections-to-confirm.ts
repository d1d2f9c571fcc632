import { listStanding } from '@/lib/confirmations/list-standing';
import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { sectionName } from '@/lib/domain/article/section-name';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND } from './task-article';

/** The sections that the actor's department is asked to confirm and has not answered. */
export async function sectionsToConfirm({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'confirm'>[]> {
  const { departmentId } = actor;
  if (departmentId === null || !can(actor, 'confirmation.read', { isAsked: true }).allowed) return [];
  const { standing } = await listStanding(db, { departmentId });
  const open = standing.filter(({ state }) => state === 'asked').slice(0, MOST_OF_A_KIND);
  if (open.length === 0) return [];
  const rows = await db.confirmation.findMany({
    where: { id: { in: open.map(({ id }) => id) } },
    select: {
      id: true,
      note: true,
      askedAt: true,
      dueAt: true,
      askedBy: { select: { displayName: true } },
      section: {
        select: {
          headingLines: true,
          headingHint: true,
          article: { select: { id: true, headline: true, bodyName: true, year: true } },
        },
      },
    },
  });
  return rows.map(({ id, note, askedAt, dueAt, askedBy, section }) => {
    const { headline, ...article } = section.article;
    return {
      kind: 'confirm',
      key: `confirm ${id}`,
      at: askedAt,
      dueAt,
      article: { ...article, title: articleTitle(headline) },
      sectionName: sectionName(section),
      by: askedBy.displayName,
      note,
    };
  });
}
