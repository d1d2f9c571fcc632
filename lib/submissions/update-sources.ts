import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { photoHashes } from '@/lib/document/photo-hashes';
import { sourceIds } from '@/lib/document/source-ids';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { TextChange } from '@/lib/domain/article/text-change';
import { recordSources } from '@/lib/submissions/record-sources';

/**
 * Brings up to date which submissions a section's text was made of: those its passages were taken from, and those
 * whose photos stand in it. Costs nothing when an edit changed neither. A removed section keeps its own.
 * @throws Forbidden `not_on_article`
 */
export async function updateSources(tx: Tx, ctx: Ctx, change: TextChange): Promise<void> {
  if (change.kind === 'removed' || change.kind === 'restored') return;
  const { articleId, sectionId, before, after } = change;
  await setSources(tx, ctx, { articleId, sectionId, before, after });
  if (change.kind !== 'split' && change.kind !== 'separated') return;
  const { newSectionId, newAfter } = change;
  await setSources(tx, ctx, { articleId, sectionId: newSectionId, before: null, after: newAfter });
}

type Texts = { articleId: string; sectionId: string; before: DocumentNode | null; after: DocumentNode };

async function setSources(tx: Tx, ctx: Ctx, { before, after, ...section }: Texts): Promise<void> {
  const photos = photoHashes(after);
  const passages = sourceIds(after);
  const had = before ? [...sourceIds(before), ...photoHashes(before)] : [];
  if (isSameSet(had, [...passages, ...photos])) return;
  const ofPhotos = photos.length === 0 ? [] : await submissionsWithPhotos(tx, section.articleId, photos);
  const submissionIds = [...passages, ...ofPhotos];
  await recordSources(tx, ctx, { ...section, submissionIds });
}

/** Submissions for the article that hold one of these photos, as a file or in a document. */
async function submissionsWithPhotos(tx: Tx, articleId: string, photos: string[]): Promise<string[]> {
  const inDocuments = await tx.documentPicture.findMany({
    where: { photoHash: { in: photos } },
    select: { documentHash: true },
  });
  const files = await tx.submissionFile.findMany({
    where: {
      OR: [
        { photoHash: { in: photos } },
        { hash: { in: inDocuments.map(({ documentHash }) => documentHash) } },
      ],
      submission: { request: { sections: { some: { section: { articleId } } } } },
    },
    select: { submissionId: true },
  });
  return files.map(({ submissionId }) => submissionId);
}

function isSameSet(some: string[], others: string[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every((each) => set.has(each));
}
