import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addTemplateInput } from '@/lib/templates/input';
import { writeSections } from '@/lib/templates/write-sections';

/** @throws Forbidden; Invalid, among others `taken` at name */
export async function addTemplate(ctx: Ctx, raw: unknown): Promise<{ templateId: string }> {
  const { sections, ...head } = parseInput(addTemplateInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const { id: templateId } = await tx.template.create({ data: head, select: { id: true } });
      await writeSections(tx, templateId, sections);
      recordEvent(tx, ctx, {
        type: 'template.added',
        subjectId: templateId,
        payload: { name: head.name, sections: sections.length },
      });
      return { templateId };
    }),
  );
}
