import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { STARTING_TEMPLATES } from './starting-templates';

/** The starting templates, unless the office has or had any of its own; how many. */
export async function giveTemplates(
  ctx: Ctx & { db: Tx },
  officeIds: ReadonlyMap<string, string>,
): Promise<number> {
  if ((await ctx.db.template.count()) > 0) return 0;
  for (const template of STARTING_TEMPLATES) {
    const sections = template.sections.map((section) => ({
      ...section,
      topicIds: section.topicIds.map((id) => officeIds.get(id) ?? id),
    }));
    await addTemplate(ctx, { ...template, sections });
  }
  return STARTING_TEMPLATES.length;
}
