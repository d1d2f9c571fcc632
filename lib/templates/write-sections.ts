import type { Tx } from '@/lib/db/client';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';
import type { TemplateSectionInput } from './input';

/**
 * Puts these sections in place of all that a template had. The template's row must be held by its version.
 * @throws Invalid `no_such_choice` at the topics or department of a section
 */
export async function writeSections(
  tx: Tx,
  templateId: string,
  sections: TemplateSectionInput[],
): Promise<void> {
  await requireChoices(tx, sections);
  await tx.templateSection.deleteMany({ where: { templateId } });
  await tx.templateSection.createMany({
    data: sections.map((section, position) => ({ ...section, templateId, position })),
  });
}

// Archived ones pass: a template that used them before must stay as it is until somebody changes it.
async function requireChoices(tx: Tx, sections: TemplateSectionInput[]): Promise<void> {
  const topics = await tx.topic.findMany({
    where: { id: { in: sections.flatMap((section) => section.topicIds) } },
    select: { id: true },
  });
  const departments = await tx.department.findMany({
    where: { id: { in: sections.flatMap((section) => section.departmentId ?? []) } },
    select: { id: true },
  });
  const known = new Set([...topics, ...departments].map(({ id }) => id));
  const faults: FieldErrors = {};
  for (const [index, { topicIds, departmentId }] of sections.entries()) {
    if (topicIds.some((id) => !known.has(id))) faults[`sections.${index}.topicIds`] = 'no_such_choice';
    if (departmentId && !known.has(departmentId)) faults[`sections.${index}.departmentId`] = 'no_such_choice';
  }
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
}
