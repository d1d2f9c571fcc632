import { onDesk } from '@/lib/articles/on-desk';
import { listStanding } from '@/lib/confirmations/list-standing';
import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import { isOpenDispute } from '@/lib/domain/confirmations';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND } from './task-article';

/** What a department disputes in the actor's articles, until it is replied to, set aside or confirmed after all. */
export async function openDisputes({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'dispute'>[]> {
  if (!hasRole(actor, 'writer')) return [];
  // Whether one is open, only its department's answers decide.
  const { standing, overRemoved } = await listStanding(db, {
    state: { in: ['disputed', 'confirmed'] },
    section: { article: { ...onDesk, writers: { some: { personId: actor.id } } } },
  });
  const open = [...standing, ...overRemoved].filter(isOpenDispute).slice(0, MOST_OF_A_KIND);
  if (open.length === 0) return [];
  const rows = await db.confirmation.findMany({
    where: { id: { in: open.map(({ id }) => id) } },
    select: {
      id: true,
      reason: true,
      answererName: true,
      department: { select: { name: true } },
      section: { select: { article: { select: { id: true, headline: true, bodyName: true, year: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return open.flatMap(({ id, sectionId, answeredAt, askedAt }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { headline, ...article } = row.section.article;
    return {
      kind: 'dispute',
      key: `dispute ${id}`,
      at: answeredAt ?? askedAt,
      dueAt: null,
      article: { ...article, title: articleTitle(headline) },
      sectionId,
      department: row.department.name,
      by: row.answererName,
      reason: row.reason,
    };
  });
}
