import type { Reader } from '@/lib/db/client';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import { materialForSection } from '@/lib/submissions/queries/material-for-section';
import {
  submissionRows,
  type SubmissionRow,
  type SubmittedFile,
} from '@/lib/submissions/queries/submission-rows';

export type StoredPhoto = { hash: string; width: number; height: number };

/** `photo`: the stored picture of a photo, ready to stand in the article. */
export type MaterialFile = SubmittedFile & { photo: StoredPhoto | null };

export type ArticleSubmission = Omit<SubmissionRow, 'files'> & { files: MaterialFile[] };

/** What was handed in for an article's sections and has not been replaced since, the newest first. */
export async function listArticleMaterial(
  { actor, db }: { actor: Actor; db: Reader },
  articleId: string,
): Promise<ArticleSubmission[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const rows = await submissionRows(db, actor, { replacedBy: null, ...materialForSection({ articleId }) });
  const photos = await storedPhotos(
    db,
    rows.flatMap(({ files }) => files.flatMap(({ photoHash }) => photoHash ?? [])),
  );
  return rows.map((row) => ({
    ...row,
    files: row.files.map((file) => ({ ...file, photo: photos.get(file.photoHash ?? '') ?? null })),
  }));
}

async function storedPhotos(db: Reader, hashes: string[]): Promise<Map<string, StoredPhoto>> {
  if (hashes.length === 0) return new Map();
  const photos = await db.photo.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, width: true, height: true },
  });
  return new Map(photos.map((photo) => [photo.hash, photo]));
}
