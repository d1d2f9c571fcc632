import { onDesk } from '@/lib/articles/on-desk';
import { listStanding } from '@/lib/confirmations/list-standing';
import { sectionContent, sectionSelect } from '@/lib/confirmations/section-content';
import type { Reading } from '@/lib/db/context';
import { sectionHash } from '@/lib/document/section-hash';
import { articleTitle } from '@/lib/domain/article/article-title';
import { sectionName } from '@/lib/domain/article/section-name';
import { confirmationStanding } from '@/lib/domain/confirmations';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND } from './task-article';

/** The sections that the actor's department is asked to confirm and can: where the text is another since, the office asks again. */
export async function sectionsToConfirm({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'confirm'>[]> {
  const { departmentId } = actor;
  if (departmentId === null || !can(actor, 'confirmation.read', { isAsked: true }).allowed) return [];
  const { standing } = await listStanding(db, { departmentId, section: { article: onDesk } });
  const open = standing.filter(({ state }) => state === 'asked').slice(0, MOST_OF_A_KIND);
  if (open.length === 0) return [];
  const [confirmations, sections] = await Promise.all([
    db.confirmation.findMany({
      where: { id: { in: open.map(({ id }) => id) } },
      select: { id: true, note: true, dueAt: true, askedBy: { select: { displayName: true } } },
    }),
    db.section.findMany({
      where: { id: { in: open.map(({ sectionId }) => sectionId) } },
      select: {
        ...sectionSelect,
        headingHint: true,
        article: { select: { id: true, headline: true, bodyName: true, year: true } },
      },
    }),
  ]);
  const asked = new Map(confirmations.map((confirmation) => [confirmation.id, confirmation]));
  const texts = new Map(sections.map((section) => [section.id, section]));
  return open.flatMap((each) => {
    const confirmation = asked.get(each.id);
    const section = texts.get(each.sectionId);
    if (!confirmation || !section) return [];
    const { article, headingHint, ...text } = section;
    if (confirmationStanding(each, sectionHash(sectionContent(text))) !== 'asked') return [];
    return {
      kind: 'confirm',
      key: `confirm ${each.id}`,
      at: each.askedAt,
      dueAt: confirmation.dueAt,
      article: {
        id: article.id,
        title: articleTitle(article.headline),
        bodyName: article.bodyName,
        year: article.year,
      },
      sectionName: sectionName({ headingLines: text.headingLines, headingHint }),
      sectionRole: text.role,
      by: confirmation.askedBy.displayName,
      note: confirmation.note,
    };
  });
}
