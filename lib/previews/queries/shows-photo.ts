import type { Reader } from '@/lib/db/client';

/** Whether a revision's text shows the photo. */
export async function showsPhoto(db: Reader, revisionId: string, hash: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isShown: boolean }[]>`
    SELECT jsonb_path_query_array(content, '$.sections[*].doc.**.attrs.hash') @> jsonb_build_array(${hash}::text)
      AS "isShown"
    FROM "Revision" WHERE id = ${revisionId}::uuid`;
  return row?.isShown ?? false;
}
