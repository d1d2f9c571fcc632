import { Invalid } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { SectionDetails } from '@/lib/writing/input';

/**
 * That what a section's details name is there: its topics, a department in use, an owner who writes on the
 * article.
 * @throws Invalid
 */
export async function requireKnownDetails(tx: Tx, articleId: string, details: SectionDetails): Promise<void> {
  const { topicIds, departmentId, ownerId } = details;
  if (topicIds) {
    const known = await tx.topic.count({ where: { id: { in: topicIds } } });
    if (known !== topicIds.length) throw new Invalid({ topicIds: 'invalid' });
  }
  if (departmentId) {
    const found = await tx.department.count({ where: { id: departmentId, archivedAt: null } });
    if (found === 0) throw new Invalid({ departmentId: 'invalid' });
  }
  if (ownerId) {
    const found = await tx.articleWriter.count({ where: { articleId, personId: ownerId } });
    if (found === 0) throw new Invalid({ ownerId: 'not_a_writer' });
  }
}
