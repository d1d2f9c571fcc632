import { can } from '@/lib/domain/permissions/can';
import { hasRole } from '@/lib/domain/permissions/roles';
import type { Reading } from '@/lib/db/context';

/**
 * Whether the actor may see a photo that no live publication shows: the desk's readers, who read every article; a
 * department, what it handed in itself and what it was asked to confirm; through a link, that of the link's request.
 */
export async function maySeePhoto({ actor, db }: Reading, hash: string): Promise<boolean> {
  if (can(actor, 'article.read', {}).allowed) return true;
  const isLink = actor.kind === 'link';
  if (!isLink && !(actor.kind === 'person' && hasRole(actor, 'contributor'))) return false;
  if (actor.departmentId === null) return false;
  const requestId = isLink ? actor.requestId : null;
  const [row] = await db.$queryRaw<{ isShown: boolean }[]>`
    WITH request AS (
      SELECT r.id FROM "MaterialRequest" r
      WHERE r."departmentId" = ${actor.departmentId}::uuid AND r."cancelledAt" IS NULL
        AND (${requestId}::uuid IS NULL OR r.id = ${requestId}::uuid))
    SELECT EXISTS (
      SELECT 1 FROM "Confirmation" c
      JOIN "RequestedSection" q ON q."sectionId" = c."sectionId" JOIN request ON request.id = q."requestId"
      WHERE c."departmentId" = ${actor.departmentId}::uuid AND c.state <> 'withdrawn'
        AND jsonb_path_query_array(c.content, '$.doc.**.attrs.hash') @> jsonb_build_array(${hash}::text)
    ) OR EXISTS (
      SELECT 1 FROM "Submission" s JOIN request ON request.id = s."requestId"
      JOIN "SubmissionFile" f ON f."submissionId" = s.id
      LEFT JOIN "DocumentPicture" p ON p."documentHash" = f.hash AND p."photoHash" = ${hash}
      WHERE f."photoHash" = ${hash} OR p."photoHash" IS NOT NULL
    ) AS "isShown"`;
  return row?.isShown ?? false;
}
