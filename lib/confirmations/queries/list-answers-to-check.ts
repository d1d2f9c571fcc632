import type { Reading } from '@/lib/db/context';
import type { AnswerOnRecord } from '@/lib/domain/confirmations';
import { sectionForm } from '@/lib/document/section-form';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { listStanding } from '@/lib/confirmations/list-standing';
import { askedContent } from '@/lib/confirmations/section-content';

/** `form`: sectionForm of the section as it stood when the department was asked. */
export type AnswerToCheck = Omit<AnswerOnRecord, 'contentHash'> & { sectionId: string; form: string };

/** The departments' word on an article's sections, for checking a text that is still being typed. */
export async function listAnswersToCheck(
  { actor, db }: Reading,
  articleId: string,
): Promise<AnswerToCheck[]> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) return [];
  const { standing } = await listStanding(db, { section: { articleId } });
  const rows = await db.confirmation.findMany({
    where: { id: { in: standing.map(({ id }) => id) } },
    select: { id: true, content: true },
  });
  const forms = new Map(rows.map(({ id, content }) => [id, sectionForm(askedContent(content))]));
  return standing.map(({ id, sectionId, state, repliedAt, waivedAt }) => ({
    ...{ sectionId, state, repliedAt, waivedAt },
    form: forms.get(id) ?? '',
  }));
}
