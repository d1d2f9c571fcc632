import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changeTemplateInput } from '@/lib/templates/input';
import { writeSections } from '@/lib/templates/write-sections';

/**
 * Name, description and the whole list of sections over the version they were based on. Articles already
 * made from the template keep their sections.
 * @throws Forbidden, Invalid, NotFound; Conflict `stale` with the `version` that stands there
 */
export async function changeTemplate(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { templateId, version, sections, ...head } = parseInput(changeTemplateInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  return refuseDuplicate('name', () =>
    transaction(ctx, async (tx) => {
      const template = await tx.template.findUnique({ where: { id: templateId }, select: { version: true } });
      if (!template) throw new NotFound('template');
      const { count } = await tx.template.updateMany({
        where: { id: templateId, version },
        data: { ...head, version: version + 1 },
      });
      if (count === 0) throw new Conflict('stale', { version: template.version });
      await writeSections(tx, templateId, sections);
      recordEvent(tx, ctx, {
        type: 'template.changed',
        subjectId: templateId,
        payload: { version: version + 1, name: head.name, sections: toJson(sections) },
      });
      return { version: version + 1 };
    }),
  );
}
