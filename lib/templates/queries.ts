import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import type { TemplateSectionInput } from './input';

export type TemplateRow = {
  id: string;
  name: string;
  description: string;
  sectionCount: number;
  isArchived: boolean;
  version: number;
};
export type TemplateDetail = Omit<TemplateRow, 'sectionCount'> & { sections: TemplateSectionInput[] };

const head = { id: true, name: true, description: true, archivedAt: true, version: true } as const;

/** The templates an article can be made from; `withArchived` all of them, archived ones last. */
export async function listTemplates(
  { db }: Reading,
  { withArchived }: { withArchived: boolean } = { withArchived: false },
): Promise<TemplateRow[]> {
  const templates = await db.template.findMany({
    where: withArchived ? {} : { archivedAt: null },
    select: { ...head, _count: { select: { sections: true } } },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
  });
  return templates.map(({ archivedAt, _count, ...template }) => ({
    ...template,
    sectionCount: _count.sections,
    isArchived: archivedAt !== null,
  }));
}

/** A template with its sections in order. @throws NotFound `template` */
export async function getTemplate({ db }: Reading, templateId: string): Promise<TemplateDetail> {
  const template = await db.template.findUnique({
    where: { id: templateId },
    select: {
      ...head,
      sections: {
        select: {
          role: true,
          headingHint: true,
          guidance: true,
          topicIds: true,
          departmentId: true,
          targetLength: true,
          isRequired: true,
        },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (!template) throw new NotFound('template');
  const { archivedAt, ...rest } = template;
  return { ...rest, isArchived: archivedAt !== null };
}
