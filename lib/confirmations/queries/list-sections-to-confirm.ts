import type { Reading } from '@/lib/db/context';
import type { SectionRole } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';

export type SectionToConfirm = {
  id: string;
  role: SectionRole;
  headingLines: string[];
  headingHint: string;
  /** The department that supplies it. */
  departmentId: string | null;
  characterCount: number;
};

/** The sections of an article that departments can be asked about, in its order. @throws NotFound `article` */
export async function listSectionsToConfirm(
  { actor, db }: Reading,
  articleId: string,
): Promise<SectionToConfirm[]> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return db.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      headingLines: true,
      headingHint: true,
      departmentId: true,
      characterCount: true,
    },
  });
}
