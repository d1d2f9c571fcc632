import { z } from 'zod';
import { id, line, paragraph, requiredLine, version } from '@/lib/input/text';

export const MAX_TEMPLATE_SECTIONS = 60;

const templateSection = z.object({
  role: z.enum(['lead', 'body', 'outlook'], 'invalid'),
  headingHint: line(120).default(''),
  guidance: paragraph(2000).default(''),
  topicIds: z
    .array(z.string())
    .max(40, 'invalid')
    .default([])
    .transform((ids) => [...new Set(ids)]),
  departmentId: id.nullable().default(null),
  /** Characters as Word counts them. */
  targetLength: z
    .number('invalid')
    .int('invalid')
    .min(1, 'invalid')
    .max(50_000, 'invalid')
    .nullable()
    .default(null),
  isRequired: z.boolean().default(true),
});
export type TemplateSectionInput = z.infer<typeof templateSection>;

const sections = z.array(templateSection).max(MAX_TEMPLATE_SECTIONS, 'too_many_sections');
const head = { name: requiredLine(40), description: paragraph(500).default('') };

export const addTemplateInput = z.object({ ...head, sections: sections.default([]) });
export const changeTemplateInput = z.object({ ...head, sections, templateId: id, version });
export const templateRef = z.object({ templateId: id, version });
