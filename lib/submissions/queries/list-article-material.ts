import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { documentPictures, type DocumentPictures } from './document-pictures';
import { materialForSection } from './material-for-section';
import { storedPhotos, type StoredPhoto } from './stored-photos';
import { submissionRows, type SubmissionRow, type SubmittedFile } from './submission-rows';

/** `photo`: the stored picture of a photo, ready to stand in the article; `pictures`: those of a document. */
export type MaterialFile = SubmittedFile & { photo: StoredPhoto | null; pictures: DocumentPictures };

export type ArticleSubmission = Omit<SubmissionRow, 'files'> & { files: MaterialFile[] };

/** What was handed in for an article's sections and has not been replaced since, the newest first. */
export async function listArticleMaterial(
  { actor, db }: Reading,
  articleId: string,
): Promise<ArticleSubmission[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const rows = await submissionRows(db, actor, { replacedBy: null, ...materialForSection({ articleId }) });
  const files = rows.flatMap((row) => row.files);
  const photos = await storedPhotos(
    db,
    files.flatMap(({ photoHash }) => photoHash ?? []),
  );
  const picturesOf = await documentPictures(db, files);
  return rows.map((row) => ({
    ...row,
    files: row.files.map((file) => ({
      ...file,
      photo: photos.get(file.photoHash ?? '') ?? null,
      pictures: picturesOf(file),
    })),
  }));
}
