import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { TextId } from './text-kinds';

/** `isAhead`: its entry is of a version it has not reached, as after rows were put back: no write replaces that. */
export type StaleText = TextId & { isAhead: boolean };

/**
 * Texts whose entry in the desk's index is missing, of another version, or of what has been removed: at most `most`.
 * With `since` only what may have changed from then on, by the times saves write and the times in new ids (RFC 9562,
 * version 7): cheap enough to ask every second.
 */
export function staleTexts(
  db: Reader,
  { since, most }: { since: Date | null; most: number },
): Promise<StaleText[]> {
  const changed = since ? Prisma.sql`a."updatedAt" >= ${since}` : Prisma.sql`true`;
  const made = (id: Prisma.Sql) => (since ? Prisma.sql`${id} >= ${firstId(since)}::uuid` : Prisma.sql`true`);
  return db.$queryRaw<StaleText[]>`
    SELECT 'head'::"DeskTextKind" AS kind, a.id, coalesce(t.version > a."headVersion", false) AS "isAhead" FROM "Article" a
    LEFT JOIN "DeskText" t ON t.kind = 'head' AND t.id = a.id
    WHERE ${changed} AND t.version IS DISTINCT FROM a."headVersion"
    UNION ALL
    SELECT 'section', s.id, coalesce(t.version > s.version, false) FROM "Article" a JOIN "Section" s ON s."articleId" = a.id
    LEFT JOIN "DeskText" t ON t.kind = 'section' AND t.id = s.id
    WHERE ${changed}
      AND CASE WHEN s."removedAt" IS NULL THEN t.version IS DISTINCT FROM s.version ELSE t.id IS NOT NULL END
    UNION ALL
    SELECT 'revision', r.id, false FROM "Revision" r WHERE ${made(Prisma.sql`r.id`)}
      AND NOT EXISTS (SELECT FROM "DeskText" t WHERE t.kind = 'revision' AND t.id = r.id)
    UNION ALL
    SELECT 'submission', m.id, false FROM "Submission" m WHERE ${made(Prisma.sql`m.id`)}
      AND NOT EXISTS (SELECT FROM "DeskText" t WHERE t.kind = 'submission' AND t.id = m.id)
    UNION ALL
    SELECT 'file', f.id, false FROM "SubmissionFile" f WHERE ${made(Prisma.sql`f.id`)}
      AND NOT EXISTS (SELECT FROM "DeskText" t WHERE t.kind = 'file' AND t.id = f.id)
    UNION ALL
    SELECT 'comment', c.id, false FROM "Comment" c WHERE ${made(Prisma.sql`c.id`)}
      AND NOT EXISTS (SELECT FROM "DeskText" t WHERE t.kind = 'comment' AND t.id = c.id)
    LIMIT ${most}`;
}

/** The lowest version-7 UUID of a moment. */
function firstId(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
