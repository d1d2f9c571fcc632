import type { Reading } from '@/lib/db/context';
import type { LinkActor } from '@/lib/domain/permissions/roles';

/** Whether a section the link's request asks for, as it was put to the department, shows the photo. */
export async function isPhotoToConfirm({ actor, db }: Reading<LinkActor>, hash: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isShown: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Confirmation" c
      JOIN "RequestedSection" q ON q."sectionId" = c."sectionId" AND q."requestId" = ${actor.requestId}::uuid
      JOIN "MaterialRequest" r ON r.id = q."requestId" AND r."cancelledAt" IS NULL
      WHERE c."departmentId" = ${actor.departmentId}::uuid AND c.state <> 'withdrawn'
        AND jsonb_path_query_array(c.content, '$.doc.**.attrs.hash') @> jsonb_build_array(${hash}::text)
    ) AS "isShown"`;
  return row?.isShown ?? false;
}
