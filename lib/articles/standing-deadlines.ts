import { Prisma } from '@/lib/db/generated/client';
import { ON_DESK } from '@/lib/articles/on-desk';
import { seasonDates } from '@/lib/articles/season-dates';

/**
 * The dates that such articles `a` still have to keep: rows of "articleId", kind, "seasonId" (null where it is no
 * season's), "departmentId" and "dueAt", to stand in a FROM. What comes to set an article a date joins here; the lists,
 * the first page and the overview read it. What is approved waits for no department any more. The season's own date for
 * its stage stands where nothing of its own is due before.
 */
export function standingDeadlines(among: Prisma.Sql = Prisma.sql`TRUE`): Prisma.Sql {
  return Prisma.sql`(
    WITH own AS MATERIALIZED (
      SELECT s."articleId", 'material' AS kind, r."seasonId", r."departmentId", r."dueAt"
      FROM "MaterialRequest" r
        JOIN "Season" n ON n.id = r."seasonId" AND n."closedAt" IS NULL
        JOIN "RequestedSection" q ON q."requestId" = r.id
        JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL
        JOIN "Article" a ON a.id = s."articleId" AND a.status <> 'approved' AND ${ON_DESK} AND (${among})
      WHERE r."cancelledAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id AND m."sectionId" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id AND m."sectionId" = s.id)
      UNION ALL
      SELECT s."articleId", 'confirmation', NULL::uuid, c."departmentId", c."dueAt"
      FROM "Confirmation" c
        JOIN "Section" s ON s.id = c."sectionId" AND s."removedAt" IS NULL
        JOIN "Article" a ON a.id = s."articleId" AND a.status <> 'approved' AND ${ON_DESK} AND (${among})
      WHERE c.state = 'asked' AND c."dueAt" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "Confirmation" later
        WHERE later."sectionId" = c."sectionId" AND later."departmentId" = c."departmentId"
          AND later.state <> 'withdrawn' AND (later."askedAt", later.id) > (c."askedAt", c.id)))
    SELECT * FROM own
    UNION ALL
    SELECT d."articleId", d.kind, d."seasonId", NULL::uuid, d."dueAt" FROM ${seasonDates(among)} d
    WHERE NOT EXISTS (SELECT 1 FROM own WHERE own."articleId" = d."articleId" AND own."dueAt" <= d."dueAt"))`;
}
