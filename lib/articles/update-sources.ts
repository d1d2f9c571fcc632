import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { photoHashes } from '@/lib/document/photo-hashes';
import { sourceIds } from '@/lib/document/source-ids';
import type { DocumentNode } from '@/lib/domain/article/content';
import { recordSources } from '@/lib/submissions/record-sources';

type Change = { articleId: string; sectionId: string; before: DocumentNode | null; after: DocumentNode };

/**
 * Brings up to date which submissions a section's text was made of: those its passages were taken from, and those
 * whose photos stand in it. Costs nothing when an edit changed neither. May append events: call it last.
 * @throws Forbidden `not_on_article`
 */
export async function updateSources(tx: Tx, ctx: Ctx, { before, after, ...section }: Change): Promise<void> {
  const photos = photoHashes(after);
  const passages = sourceIds(after);
  const had = before ? [...sourceIds(before), ...photoHashes(before)] : [];
  if (isSameSet(had, [...passages, ...photos])) return;
  const ofPhotos =
    photos.length === 0
      ? []
      : await tx.submissionFile.findMany({
          where: {
            photoHash: { in: photos },
            submission: { request: { sections: { some: { section: { articleId: section.articleId } } } } },
          },
          select: { submissionId: true },
        });
  const submissionIds = [...passages, ...ofPhotos.map(({ submissionId }) => submissionId)];
  await recordSources(tx, ctx, { ...section, submissionIds });
}

function isSameSet(some: string[], others: string[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every((each) => set.has(each));
}
