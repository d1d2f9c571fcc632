import type { SectionRole } from '@/lib/domain/article/content';
import { can } from '@/lib/domain/permissions/can';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import type { Reading } from '@/lib/db/context';
import { onDesk } from '@/lib/articles/on-desk';

export type DepartmentSection = {
  id: string;
  articleId: string;
  bodyName: string;
  year: number;
  headline: string[];
  status: ArticleStatus;
  role: SectionRole;
  headingLines: string[];
  headingHint: string;
  guidance: string;
  plainText: string;
  characterCount: number;
  targetLength: number | null;
  savedAt: Date;
};

/** The sections that the actor's own department supplies, newest year first; none for who has no department. */
export async function listSectionsOfDepartment({ actor, db }: Reading): Promise<DepartmentSection[]> {
  const departmentId = actor.kind === 'person' ? actor.departmentId : null;
  if (departmentId === null || !can(actor, 'section.read', { isOwnDepartment: true }).allowed) return [];
  const sections = await db.section.findMany({
    where: { departmentId, removedAt: null, article: onDesk },
    orderBy: [{ article: { year: 'desc' } }, { articleId: 'asc' }, { position: 'asc' }],
    take: 200,
    select: {
      id: true,
      articleId: true,
      role: true,
      headingLines: true,
      headingHint: true,
      guidance: true,
      plainText: true,
      characterCount: true,
      targetLength: true,
      savedAt: true,
      article: { select: { bodyName: true, year: true, headline: true, status: true } },
    },
  });
  return sections.map(({ article, ...section }) => ({ ...section, ...article }));
}
