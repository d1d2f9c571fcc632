import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';
import { materialForSection } from './material-for-section';
import { submissionRows, type SubmissionRow } from './submission-rows';

/** The office's: what came for a section, or for a request that asks for it among others; the newest first. */
export async function listSubmissionsForSection(
  { actor, db }: { actor: Actor; db: Reader },
  sectionId: string,
): Promise<SubmissionRow[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  return submissionRows(db, actor, materialForSection({ id: sectionId }));
}
