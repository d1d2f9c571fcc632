import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { refuseDuplicate } from '../../db/refuse-duplicate';
import { transaction } from '../../db/transaction';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { addTemplateInput } from '../input';
import { writeSections } from '../write-sections';

/** @throws Forbidden; Invalid, among others `taken` at name */
export async function addTemplate(ctx: Ctx, raw: unknown): Promise<{ templateId: string }> {
  requirePermission(ctx.actor, 'office.manage', {});
  const { sections, ...head } = parseInput(addTemplateInput, raw);
  return refuseDuplicate('name', () =>
    transaction(ctx.db, async (tx) => {
      const { id: templateId } = await tx.template.create({ data: head, select: { id: true } });
      await writeSections(tx, templateId, sections);
      await appendEvent(tx, ctx, {
        type: 'template.added',
        subjectId: templateId,
        payload: { name: head.name, sections: sections.length },
      });
      return { templateId };
    }),
  );
}
