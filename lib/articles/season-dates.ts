import { Prisma } from '@/lib/db/generated/client';
import { ON_DESK } from '@/lib/articles/on-desk';

/** By the name of the stage that is to decide, or that asked for the changes. */
const STAGE_DATE = Prisma.sql`(
  SELECT d."dueAt" FROM "Stage" g LEFT JOIN "SeasonStageDate" d ON d."stageId" = g.id AND d."seasonId" = n.id
  WHERE g."archivedAt" IS NULL AND g.name = (
    SELECT s.name FROM "Review" r JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
    WHERE r."articleId" = a.id AND r.status = CASE a.status
      WHEN 'in_review' THEN 'open'::"ReviewStatus" ELSE 'changes_requested'::"ReviewStatus" END
    ORDER BY r."submittedAt" DESC LIMIT 1)
  ORDER BY g.position, g.id LIMIT 1)`;

/**
 * What `nextDate` of lib/domain/season says of such articles `a`, in SQL: rows of "articleId", kind (`draft`, `stage` or
 * `publish`), "seasonId" and "dueAt", to stand in a FROM. Of several open seasons an article belongs to, the earliest
 * date.
 */
export function seasonDates(among: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT DISTINCT ON (a.id) a.id AS "articleId", next.kind, n.id AS "seasonId", next."dueAt"
    FROM "Article" a
      JOIN "Season" n ON n."closedAt" IS NULL AND (n.year = a.year OR EXISTS (
        SELECT 1 FROM "MaterialRequest" r JOIN "RequestedSection" q ON q."requestId" = r.id
          JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL
        WHERE r."seasonId" = n.id AND r."cancelledAt" IS NULL AND s."articleId" = a.id))
      CROSS JOIN LATERAL (SELECT
        CASE a.status WHEN 'drafting' THEN 'draft' WHEN 'approved' THEN 'publish' ELSE 'stage' END AS kind,
        CASE a.status WHEN 'drafting' THEN n."draftDueAt" WHEN 'approved' THEN n."publishDueAt" ELSE ${STAGE_DATE} END
          AS "dueAt") next
    WHERE ${ON_DESK} AND (${among}) AND next."dueAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Publication" p WHERE p."articleId" = a.id)
      AND (n."draftDueAt" IS NOT NULL OR n."publishDueAt" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "SeasonStageDate" d WHERE d."seasonId" = n.id))
    ORDER BY a.id, next."dueAt", n.id)`;
}
