import { sectionPlaces } from '@/lib/articles/section-places';
import type { Reader } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { materialForSection } from './queries/material-for-section';

/** `sections`: those of them it is for as they stand now; several where it is for a request as a whole. */
export type UnseenSubmission = {
  sections: { id: string; articleId: string }[];
  departmentName: string;
  submittedAt: Date;
};

const MOST = 1000;

/** What was handed in for such sections, was not replaced since, and this person has not looked at. */
export async function unseenSubmissions(
  db: Reader,
  personId: string,
  section: Prisma.SectionWhereInput,
): Promise<UnseenSubmission[]> {
  const unseen = await db.submission.findMany({
    where: { ...materialForSection(section), replacedBy: null, looks: { none: { personId } } },
    orderBy: { submittedAt: 'desc' },
    take: MOST,
    select: {
      sectionId: true,
      submittedAt: true,
      section: { select: { articleId: true } },
      request: {
        select: {
          department: { select: { name: true } },
          sections: {
            where: { section: { AND: [section, { removedAt: null }] } },
            select: { section: { select: { id: true, articleId: true } } },
          },
        },
      },
    },
  });
  const places = await sectionPlaces(
    db,
    unseen.map(({ sectionId }) => sectionId),
  );
  return unseen.flatMap(({ sectionId, submittedAt, section: own, request }) => {
    const place = places.get(sectionId ?? '');
    const sections =
      sectionId === null
        ? request.sections.map((row) => row.section)
        : place && own && !place.isRemoved
          ? [{ id: place.sectionId, articleId: own.articleId }]
          : [];
    return sections.length > 0 ? [{ sections, departmentName: request.department.name, submittedAt }] : [];
  });
}
