import { mergedSections } from '@/lib/articles/merged-sections';
import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { materialForSection } from './material-for-section';
import { submissionRows, type SubmissionRow } from './submission-rows';

/** The office's: what came for a section or one merged into it, or for a request that asks for it among others; the newest first. */
export async function listSubmissionsForSection(
  { actor, db }: Reading,
  sectionId: string,
): Promise<SubmissionRow[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const ids = await mergedSections(db, sectionId);
  return submissionRows(db, actor, materialForSection({ id: { in: ids } }));
}
