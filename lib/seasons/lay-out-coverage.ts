import type { CoverageArticle, CoverageCell, CoverageDepartment } from './coverage';
import type { CoverageFacts } from './coverage-facts';

type Matrix = { departments: CoverageDepartment[]; articles: CoverageArticle[] };
type Request = CoverageFacts['requests'][number];
type Pair = { sectionId: string | null; departmentId: string };

/** Sections by departments. Submissions that another replaces count for the date, not for the number. */
export function layOutCoverage(facts: CoverageFacts, now: Date): Matrix {
  const requests = new Map(facts.requests.map((request) => [request.departmentId, request]));
  const submissions = groupByPair(facts.submissions);
  const uses = groupByPair(facts.uses);
  const confirmations = groupByPair(facts.confirmations);

  const cellOf = (sectionId: string, departmentId: string): CoverageCell => {
    const key = pairKey({ sectionId, departmentId });
    const own = submissions.get(key) ?? [];
    const forAll = submissions.get(pairKey({ sectionId: null, departmentId })) ?? [];
    const request = requests.get(departmentId);
    const asked = !!request && !request.isCancelled && request.sectionIds.includes(sectionId);
    return {
      asked,
      received: own.filter(({ isReplaced }) => !isReplaced).length,
      late: asked && isLate(request, [...own, ...forAll], now),
      used: uses.get(key)?.length ?? 0,
      confirmed: confirmations.get(key)?.[0]?.standing ?? 'none',
    };
  };

  return {
    departments: facts.departments.map(({ id, name }) => {
      const request = requests.get(id);
      const isStanding = !!request && !request.isCancelled;
      const forAll = submissions.get(pairKey({ sectionId: null, departmentId: id })) ?? [];
      return {
        id,
        name,
        requestId: isStanding ? request.id : null,
        dueAt: isStanding ? request.dueAt : null,
        receivedForAll: forAll.filter(({ isReplaced }) => !isReplaced).length,
      };
    }),
    articles: facts.articles.map((article) => ({
      ...article,
      sections: article.sections.map((section) => ({
        ...section,
        cells: facts.departments.map(({ id }) => cellOf(section.id, id)),
      })),
    })),
  };
}

function isLate({ dueAt }: Request, submissions: { submittedAt: Date }[], now: Date): boolean {
  if (submissions.length === 0) return now > dueAt;
  return submissions.every(({ submittedAt }) => submittedAt > dueAt);
}

function pairKey({ sectionId, departmentId }: Pair): string {
  return `${sectionId ?? ''} ${departmentId}`;
}

function groupByPair<T extends Pair>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = pairKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
