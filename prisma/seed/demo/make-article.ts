import { addSection } from '@/lib/writing/commands/add-section';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { createArticle } from '@/lib/articles/commands/create-article';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import type { Ctx } from '@/lib/db/context';
import type { PhotoPlacer } from './place-photos';
import type { SampleArticle, SampleSection } from './sample-article';
import { sampleDocument } from './sample-document';

/** Ids of the departments by the key the samples name them with. */
export type DepartmentIds = Record<string, string>;

/** Writes a sample through the commands a writer's screen calls. Returns the article's id. */
export async function makeArticle(
  ctx: Ctx,
  sample: SampleArticle,
  departments: DepartmentIds,
  placePhotos: PhotoPlacer,
): Promise<string> {
  const { bodyName, year, kicker, headline, subhead, seriesLabel, byline } = sample;
  const { articleId, sectionIds } = await createArticle(ctx, { bodyName, year, from: { kind: 'empty' } });
  const heading = { kicker, headline, subhead, seriesLabel };
  await saveHead(ctx, { articleId, baseVersion: 1, bodyName, year, heading, byline });

  let afterSectionId: string | null = sectionIds.at(-1) ?? null;
  for (const section of sample.sections) {
    afterSectionId = await makeSection(ctx, articleId, afterSectionId, section, departments, placePhotos);
  }
  for (const sectionId of sectionIds) await removeSection(ctx, { articleId, sectionId });
  return articleId;
}

async function makeSection(
  ctx: Ctx,
  articleId: string,
  afterSectionId: string | null,
  section: SampleSection,
  departments: DepartmentIds,
  placePhotos: PhotoPlacer,
): Promise<string> {
  const { sectionId } = await addSection(ctx, { articleId, afterSectionId, role: section.role });
  const details = {
    topicIds: section.topicIds,
    departmentId: section.departmentKey === null ? null : (departments[section.departmentKey] ?? null),
    targetLength: section.targetLength,
  };
  await changeSectionDetails(ctx, {
    articleId,
    sectionId,
    changes: details,
    seen: { topicIds: [], departmentId: null, targetLength: null },
  });
  if (section.blocks.length > 0 || section.headingLines.length > 0) {
    const document = sampleDocument(section.blocks, await placePhotos(ctx, section.blocks));
    await saveSection(ctx, {
      articleId,
      sectionId,
      baseVersion: 1,
      headingLines: section.headingLines,
      document,
    });
  }
  return sectionId;
}
