import type { Ctx } from '@/lib/db/context';
import { Prisma } from '@/lib/db/generated/client';
import type { SectionRole } from '@/lib/domain/article/content';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { askedPairs } from '@/lib/seasons/asked-pairs';

/** What the overview counts of a season: what has come, is confirmed, or is due and has not come. */
export const ASKED_STANDINGS = ['received', 'confirmed', 'overdue'] as const;
export type AskedStanding = (typeof ASKED_STANDINGS)[number];

/** One section asked of one department; a request that names no section has none. */
export type Asked = {
  requestId: string;
  departmentId: string;
  departmentName: string;
  section: AskedOf | null;
};
type AskedOf = {
  id: string;
  role: SectionRole;
  headingLines: string[];
  headingHint: string;
  /** '' while the article has no headline. */
  articleTitle: string;
  bodyName: string;
};

const CONDITION: Record<AskedStanding, Prisma.Sql> = {
  received: Prisma.sql`p.received`,
  confirmed: Prisma.sql`p.confirmed`,
  overdue: Prisma.sql`p.overdue`,
};

/** What a season asks and stands so: as many as `listSeasonCoverage` counts, by article and section. */
export async function listAsked(
  { actor, now, db }: Ctx,
  seasonId: string,
  standing: AskedStanding,
): Promise<Asked[]> {
  if (!isId(seasonId) || !can(actor, 'season.read', {}).allowed) return [];
  return db.$queryRaw<Asked[]>`
    SELECT p."requestId", p."departmentId", d.name AS "departmentName",
      CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'role', s.role,
        'headingLines', s."headingLines", 'headingHint', s."headingHint",
        'articleTitle', array_to_string(a.headline, ' '), 'bodyName', a."bodyName") END AS section
    FROM ${askedPairs(Prisma.sql`r."seasonId" = ${seasonId}::uuid`, now)} p
      JOIN "Department" d ON d.id = p."departmentId"
      LEFT JOIN "Section" s ON s.id = p."sectionId"
      LEFT JOIN "Article" a ON a.id = s."articleId"
    WHERE ${CONDITION[standing]}
    ORDER BY a.year DESC NULLS LAST, a."createdAt", a.id, s.position, d.position, d.id`;
}
