import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { requireOpenDepartment } from '@/lib/departments/require-open-department';
import { sectionHash } from '@/lib/document/section-hash';
import { Invalid, NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { notify } from '@/lib/notices/notify';
import { DEPARTMENT_PATH } from '@/lib/confirmations/department-path';
import { askConfirmationInput } from '@/lib/confirmations/input';
import { listLiaisons } from '@/lib/confirmations/list-liaisons';
import { keptContent, sectionContent, sectionSelect } from '@/lib/confirmations/section-content';
import { sectionWords } from '@/lib/confirmations/section-words';

/**
 * Asks a department whether a section is right as it stands. An earlier ask it has not answered is withdrawn: one
 * text at a time is put to it.
 * @throws Invalid, NotFound, Forbidden
 */
export async function askConfirmation(ctx: Ctx, raw: unknown): Promise<{ confirmationId: string }> {
  const { sectionId, departmentId, note, dueAt } = parseInput(askConfirmationInput, raw);
  if (dueAt && dueAt <= ctx.now) throw new Invalid({ dueAt: 'invalid' });
  return transaction(ctx, async (tx) => {
    const found = await tx.section.findUnique({ where: { id: sectionId }, select: { articleId: true } });
    if (!found) throw new NotFound('section');
    const { articleId } = found;
    await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'confirmation.ask', {
      isWriter: await isWriterOn(tx, articleId, ctx.actor),
    });
    await requireOpenDepartment(tx, departmentId);
    const section = await tx.section.findFirst({
      where: { id: sectionId, removedAt: null },
      select: {
        ...sectionSelect,
        headingHint: true,
        article: { select: { headline: true, bodyName: true } },
      },
    });
    if (!section) throw new NotFound('section');
    const { headingHint, article, ...row } = section;
    const content = sectionContent(row);

    const { count: replaced } = await tx.confirmation.updateMany({
      where: { sectionId, departmentId, state: 'asked' },
      data: { state: 'withdrawn' },
    });
    const { id: confirmationId, department } = await tx.confirmation.create({
      data: {
        sectionId,
        departmentId,
        contentHash: sectionHash(content),
        content: toJson(keptContent(content)),
        note,
        dueAt,
        askedById: actingPerson(ctx.actor).id,
        askedAt: ctx.now,
      },
      select: { id: true, department: { select: { name: true } } },
    });
    notify(tx, ctx, {
      personIds: await listLiaisons(tx, departmentId),
      kind: 'confirmation_asked',
      params: {
        ...sectionWords({ headingLines: row.headingLines, headingHint, article }),
        dueAt: dueAt?.toISOString() ?? '',
      },
      path: DEPARTMENT_PATH,
      dedupeKey: `confirmation_asked:${confirmationId}`,
    });
    const event = {
      articleId,
      subjectId: confirmationId,
      payload: { department: department.name, sectionId },
    };
    if (replaced > 0) recordEvent(tx, ctx, { ...event, type: 'confirmation.withdrawn' });
    recordEvent(tx, ctx, { ...event, type: 'confirmation.asked' });
    return { confirmationId };
  });
}
