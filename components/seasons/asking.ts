import type { SectionRole } from '@/lib/domain/article/content';
import { sectionName } from '@/lib/domain/article/section-name';
import type { AskedSection } from '@/lib/seasons/asked-section';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';
import type { SuggestedRequests } from '@/lib/seasons/queries/suggest-requests';

/** A section on the form that asks: whom the season asks for it already, and who is to be asked now. */
export type Place = {
  sectionId: string;
  articleName: string;
  /** '' for one without heading lines or hint. */
  heading: string;
  role: SectionRole;
  standing: { id: string; name: string }[];
  departmentIds: string[];
};

type Sent = Pick<SeasonRequest, 'departmentId' | 'departmentName' | 'sections' | 'cancelledAt'>;

/** The sections suggested, each for the department it is set to; what the person chose before stays. */
export function placesOf(
  { requests, unassigned }: SuggestedRequests,
  sent: readonly Sent[],
  before: readonly Place[],
): Place[] {
  const known = new Map(before.map((place) => [place.sectionId, place]));
  const standing = sent.filter(({ cancelledAt }) => cancelledAt === null);
  const placeOf = (section: AskedSection, departmentId: string | null): Place => {
    const askedOf = standing
      .filter(({ sections }) => sections.some(({ id }) => id === section.id))
      .map((request) => ({ id: request.departmentId, name: request.departmentName }));
    const isNew = departmentId !== null && !askedOf.some(({ id }) => id === departmentId);
    return {
      sectionId: section.id,
      articleName: section.articleTitle || section.bodyName,
      heading: sectionName(section),
      role: section.role,
      standing: askedOf,
      departmentIds: isNew ? [departmentId] : [],
    };
  };
  return [
    ...requests.flatMap(({ departmentId, sections }) =>
      sections.map((section) => placeOf(section, departmentId)),
    ),
    ...unassigned.map((section) => placeOf(section, null)),
  ].map((place) => known.get(place.sectionId) ?? place);
}

/** What is sent: for each department the sections asked of it. */
export function askedOf(places: readonly Place[]): { departmentId: string; sectionIds: string[] }[] {
  const byDepartment = new Map<string, string[]>();
  for (const { departmentIds, sectionId } of places) {
    for (const departmentId of departmentIds) {
      byDepartment.set(departmentId, [...(byDepartment.get(departmentId) ?? []), sectionId]);
    }
  }
  return [...byDepartment].map(([departmentId, sectionIds]) => ({ departmentId, sectionIds }));
}
