import { addSection } from '@/lib/writing/commands/add-section';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { createArticle } from '@/lib/articles/commands/create-article';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import type { ArticleTimes } from './article-times';
import type { Cast } from './cast';
import type { PhotoPlacer } from './place-photos';
import type { SampleArticle, SampleSection } from './sample-article';
import { sampleDocument } from './sample-document';
import type { Step } from './step';

/** Ids of the departments by the key the samples name them with. */
export type DepartmentIds = Record<string, string>;

type Desk = {
  cast: Cast;
  writer: string;
  departments: DepartmentIds;
  placePhotos: PhotoPlacer;
  times: ArticleTimes;
};
type Made = { articleId: string; sectionIds: string[] };

/** A sample written through the commands a writer's screen calls, over its sittings; `articleId` once it is begun. */
export function makeArticle(sample: SampleArticle, desk: Desk): { articleId: () => string; steps: Step[] } {
  const { times } = desk;
  let made: Made | undefined;
  const begun = (): Made => {
    if (!made) throw new Error(`${sample.key} is not begun`);
    return made;
  };
  const sittingOf = (index: number) => Math.floor((index * times.writes.length) / sample.sections.length);
  return {
    articleId: () => begun().articleId,
    steps: [
      {
        at: times.begun,
        take: async () => {
          made = await begin(sample, desk);
        },
      },
      ...times.writes.map((at, sitting) => ({
        at,
        take: async () => {
          for (const [index, section] of sample.sections.entries())
            if (sittingOf(index) === sitting) await write(begun(), index, section, desk);
        },
      })),
    ],
  };
}

/** The head, and the sections in their order with nothing in them yet. */
async function begin(sample: SampleArticle, { cast, writer, departments }: Desk): Promise<Made> {
  const { bodyName, year, kicker, headline, subhead, seriesLabel, byline } = sample;
  const ctx = await cast(writer);
  const { articleId, sectionIds: empty } = await createArticle(ctx, {
    bodyName,
    year,
    from: { kind: 'empty' },
  });
  const heading = { kicker, headline, subhead, seriesLabel };
  await saveHead(ctx, { articleId, baseVersion: 1, bodyName, year, heading, byline });

  const sectionIds: string[] = [];
  for (const { role, topicIds, departmentKey, targetLength } of sample.sections) {
    const afterSectionId = sectionIds.at(-1) ?? empty.at(-1) ?? null;
    const { sectionId } = await addSection(ctx, { articleId, afterSectionId, role });
    const departmentId = departmentKey === null ? null : (departments[departmentKey] ?? null);
    await changeSectionDetails(ctx, {
      articleId,
      sectionId,
      changes: { topicIds, departmentId, targetLength },
      seen: { topicIds: [], departmentId: null, targetLength: null },
    });
    sectionIds.push(sectionId);
  }
  for (const sectionId of empty) await removeSection(ctx, { articleId, sectionId });
  return { articleId, sectionIds };
}

async function write(
  { articleId, sectionIds }: Made,
  index: number,
  { blocks, headingLines }: SampleSection,
  { cast, writer, placePhotos }: Desk,
): Promise<void> {
  if (blocks.length === 0 && headingLines.length === 0) return;
  const ctx = await cast(writer);
  const placed = await placePhotos(ctx, blocks);
  await saveSection(ctx, {
    articleId,
    sectionId: sectionIds[index],
    baseVersion: 1,
    headingLines,
    document: sampleDocument(blocks, placed),
  });
}
