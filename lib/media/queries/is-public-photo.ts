import type { Reader } from '@/lib/db/client';

/**
 * Whether a publication that can be read shows the photo. Asked anew each time, from an index over the pictures of each
 * revision: a withdrawn article's pictures are gone with it.
 */
export async function isPublicPhoto(db: Reader, hash: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isPublic: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Revision" r
      JOIN "Publication" p ON p."articleId" = r."articleId" AND p."shownRevisionId" = r.id
        AND (p.state = 'live' OR p."withdrawKind" = 'out_of_date')
      WHERE jsonb_path_query_array(r.content, '$.sections[*].doc.**.attrs.hash') @> jsonb_build_array(${hash}::text)
    ) AS "isPublic"`;
  return row?.isPublic ?? false;
}
