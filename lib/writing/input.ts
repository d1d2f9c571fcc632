import { z } from 'zod';
import { headFields, inArticle, sectionTextFields } from '@/lib/articles/input';
import { stateInput } from '@/lib/history/input';
import { SECTION_ROLES } from '@/lib/domain/article/content';
import { id, paragraph, version } from '@/lib/input/text';

const MAX_TOPICS = 30;
const MAX_TARGET_LENGTH = 50_000;

const sectionRole = z.enum(SECTION_ROLES, 'invalid');
const topicIds = z.array(z.string()).max(MAX_TOPICS, 'too_many');
const inSection = { ...inArticle, sectionId: id };

export const saveHeadInput = z.object({
  ...inArticle,
  /** The headVersion the writer's head was based on. */
  baseVersion: version,
  ...headFields,
});

export const saveSectionInput = z.object({
  ...inSection,
  /** The version the writer's text was based on. */
  baseVersion: version,
  ...sectionTextFields,
});

export const addSectionInput = z.object({
  ...inArticle,
  /** Chosen by who asks, so that the section can be worked with before the answer. */
  sectionId: id.optional(),
  /** Null puts it first. */
  afterSectionId: id.nullable(),
  role: sectionRole.default('body'),
});

export const sectionInput = z.object(inSection);

export const removeSectionInput = z.object({
  ...inSection,
  /** Where the section is to go only as it stands in this version. */
  baseVersion: version.optional(),
});

const sectionText = z.object(sectionTextFields);

export const moveSectionsInput = z.object({
  ...inArticle,
  /** The structureVersion the new order was made from. */
  baseVersion: version,
  /** Every section that is not removed, in the order wanted. */
  sectionIds: z.array(id),
});

export const splitSectionInput = z.object({
  ...inSection,
  baseVersion: version,
  /** A ProseMirror position in the section's document. */
  position: z.number('invalid').int().nonnegative(),
  /** Heading of the second half. */
  headingLines: sectionTextFields.headingLines.default([]),
});

export const mergeSectionsInput = z.object({
  ...inSection,
  baseVersion: version,
  nextSectionId: id,
  nextBaseVersion: version,
  /** What both are to be as one; by default the one text after the other. */
  text: sectionText.optional(),
});

export const restoreTextInput = z.object({
  ...inSection,
  /** Of the text that is to give way. */
  baseVersion: version,
  state: stateInput,
  /** One block of the earlier text, counted from 0; null for all of it and the heading. */
  paragraph: z.number('invalid').int().nonnegative().nullable().default(null),
});

export const restoreArticleInput = z.object({
  ...inArticle,
  state: stateInput,
  /** What gives way, as the person saw it: the versions of head, structure and each section. */
  seen: z.object({ headVersion: version, structureVersion: version, versions: z.record(id, version) }),
});

const sectionDetails = z
  .object({
    role: sectionRole,
    topicIds,
    ownerId: id.nullable(),
    departmentId: id.nullable(),
    targetLength: z.number('invalid').int().positive().max(MAX_TARGET_LENGTH, 'invalid').nullable(),
    guidance: paragraph(2000),
  })
  .partial();
export type SectionDetails = z.infer<typeof sectionDetails>;

export const changeSectionDetailsInput = z.object({
  ...inSection,
  /** Only what is to change. */
  changes: sectionDetails,
  /** The same details as the person saw them. */
  seen: sectionDetails,
});

export const separateSectionsInput = z.object({
  ...inSection,
  /** Of the text that holds both. */
  baseVersion: version,
  nextSectionId: id,
  /** What the first is to be without the other. */
  text: sectionText,
  /** Details of the first that merging changed, as for change-section-details. */
  details: z.object({ changes: sectionDetails, seen: sectionDetails }),
  /** As merge-sections said. */
  given: z.object({ commentIds: z.array(id), requestIds: z.array(id) }),
});
