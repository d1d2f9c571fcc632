import { Invalid } from '@/lib/domain/errors';
import type { Ctx } from '@/lib/db/context';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { saveSection } from '@/lib/writing/commands/save-section';
import type { PlannedSection } from './planned-section';

type Place = {
  articleId: string;
  sectionId: string;
  number: number;
  standing?: { version: number; topicIds: string[] };
};
const NEW: NonNullable<Place['standing']> = { version: 1, topicIds: [] };

/**
 * Writes a planned section into an empty one, a new one where `standing` does not say. `number`: which of the article's
 * blocks it is, from 0.
 * @throws what the commands throw, an Invalid at `blocks.{number}.…`
 */
export async function writeSection(
  ctx: Ctx,
  { articleId, sectionId, number, standing = NEW }: Place,
  { headingLines, document, topicIds }: PlannedSection,
): Promise<void> {
  try {
    await saveSection(ctx, { articleId, sectionId, baseVersion: standing.version, headingLines, document });
    if (topicIds.length === 0) return;
    const { topicIds: seen } = standing;
    const changes = { topicIds: [...new Set([...seen, ...topicIds])] };
    await changeSectionDetails(ctx, { articleId, sectionId, changes, seen: { topicIds: seen } });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = Object.entries(error.fields).map(([name, fault]) => [`blocks.${number}.${name}`, fault]);
    throw new Invalid(Object.fromEntries(fields), error.reason);
  }
}
