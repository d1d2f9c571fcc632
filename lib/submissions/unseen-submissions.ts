import { sectionPlaces } from '@/lib/articles/section-places';
import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

type OwnSection = { id: string; articleId: string };

/** `sections`: those of them it is for as they stand now; several where it is for a request as a whole. */
export type UnseenSubmission = {
  sections: OwnSection[];
  departmentName: string;
  submittedAt: Date;
};

/** `sections`: of one for a single section that one, also when it was removed. */
type Row = UnseenSubmission & { sectionId: string | null };

const MOST = 1000;

/**
 * What was handed in for such articles' sections, was not replaced since, and this person has not looked at.
 * `articleIds`: a query of one column.
 */
export async function unseenSubmissions(
  db: Reader,
  personId: string,
  articleIds: Prisma.Sql,
): Promise<UnseenSubmission[]> {
  const unseen = await db.$queryRaw<Row[]>(newest(personId, articleIds));
  const places = await sectionPlaces(
    db,
    unseen.map(({ sectionId }) => sectionId),
  );
  return unseen.flatMap(({ sectionId, sections: own, ...submission }) => {
    const place = places.get(sectionId ?? '');
    const isGone = sectionId !== null && (!place || place.isRemoved);
    const sections = place ? own.map(({ articleId }) => ({ id: place.sectionId, articleId })) : own;
    return isGone || sections.length === 0 ? [] : [{ ...submission, sections }];
  });
}

/** The two ways to a section are looked for apart: as one condition they had every submission read. */
function newest(personId: string, articleIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH own AS MATERIALIZED (
      SELECT s.id, s."articleId", s."removedAt" IS NULL AS stands FROM "Section" s
      WHERE s."articleId" IN (${articleIds})),
    asked AS MATERIALIZED (
      SELECT q."requestId",
        json_agg(json_build_object('id', own.id, 'articleId', own."articleId")) FILTER (WHERE own.stands) AS sections
      FROM own JOIN "RequestedSection" q ON q."sectionId" = own.id GROUP BY q."requestId"),
    found AS (
      SELECT m.id, m."requestId", m."sectionId", m."submittedAt",
        json_build_array(json_build_object('id', own.id, 'articleId', own."articleId")) AS sections
      FROM own JOIN "Submission" m ON m."sectionId" = own.id
      UNION ALL
      SELECT m.id, m."requestId", m."sectionId", m."submittedAt", coalesce(asked.sections, '[]')
      FROM asked JOIN "Submission" m ON m."requestId" = asked."requestId" AND m."sectionId" IS NULL)
    SELECT found."sectionId", found."submittedAt", found.sections, d.name AS "departmentName"
    FROM found JOIN "MaterialRequest" r ON r.id = found."requestId" JOIN "Department" d ON d.id = r."departmentId"
    WHERE NOT EXISTS (SELECT 1 FROM "Submission" later WHERE later."replacesId" = found.id)
      AND NOT EXISTS (
        SELECT 1 FROM "SubmissionLook" k WHERE k."submissionId" = found.id AND k."personId" = ${personId}::uuid)
    ORDER BY found."submittedAt" DESC, found.id LIMIT ${MOST}`;
}
