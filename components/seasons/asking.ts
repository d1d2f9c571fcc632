import type { SectionRole } from '@/lib/domain/article/content';
import type { AskedSection } from '@/lib/seasons/asked-section';
import type { SuggestedRequests } from '@/lib/seasons/queries/suggest-requests';

/** A section on the form that asks: whether it is asked for, and of whom. */
export type Place = {
  sectionId: string;
  articleName: string;
  /** '' for one without heading lines or hint. */
  heading: string;
  role: SectionRole;
  departmentId: string | null;
  isAsked: boolean;
};

/** The sections suggested, each with the department it is set to; what the person chose before stays. */
export function placesOf({ requests, unassigned }: SuggestedRequests, before: readonly Place[]): Place[] {
  const known = new Map(before.map((place) => [place.sectionId, place]));
  const suggested = requests.flatMap(({ departmentId, sections, standingRequestId }) =>
    // Whom the season asks already is changed there, not asked twice.
    sections.map((section) => placeOf(section, standingRequestId ? null : departmentId)),
  );
  return [...suggested, ...unassigned.map((section) => placeOf(section, null))].map(
    (place) => known.get(place.sectionId) ?? place,
  );
}

function placeOf(section: AskedSection, departmentId: string | null): Place {
  const heading = section.headingLines.join(' ') || section.headingHint;
  const articleName = section.articleTitle || section.bodyName;
  const asked = { departmentId, isAsked: departmentId !== null };
  return { sectionId: section.id, articleName, heading, role: section.role, ...asked };
}

/** What is sent: for each department the sections asked of it. */
export function askedOf(places: readonly Place[]): { departmentId: string; sectionIds: string[] }[] {
  const byDepartment = new Map<string, string[]>();
  for (const { departmentId, sectionId, isAsked } of places) {
    if (!isAsked || departmentId === null) continue;
    byDepartment.set(departmentId, [...(byDepartment.get(departmentId) ?? []), sectionId]);
  }
  return [...byDepartment].map(([departmentId, sectionIds]) => ({ departmentId, sectionIds }));
}
