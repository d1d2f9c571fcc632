import { DAY_MS } from '@/lib/domain/calendar';
import type { CoverageArticle, CoverageCell, CoverageDepartment, CoverageGap, GapKind } from './coverage';

/** From here on an editor asks where the material is. */
const NEAR_DUE_DAYS = 3;

type Matrix = { departments: CoverageDepartment[]; articles: CoverageArticle[] };

/** What an editor would ask about, in the order of the matrix. Pure. */
export function coverageGaps({ departments, articles }: Matrix, now: Date): CoverageGap[] {
  const usedSomewhere = departments.map((_, column) =>
    articles.some(({ sections }) => sections.some(({ cells }) => (cells[column]?.used ?? 0) > 0)),
  );
  return articles.flatMap((article) =>
    article.sections.flatMap((section) => {
      const place = { articleId: article.id, sectionId: section.id };
      // Leads and outlooks are the office's own to write.
      const nobody: CoverageGap[] =
        section.role === 'body' && section.cells.every(isUntouched)
          ? [{ kind: 'asked_of_nobody', ...place, departmentId: null }]
          : [];
      const gaps = departments.flatMap((department, column) => {
        const cell = section.cells[column];
        if (!cell) return [];
        const kinds = gapsOfCell(cell, department, { now, isUsedSomewhere: usedSomewhere[column] ?? false });
        return kinds.map((kind): CoverageGap => ({ kind, ...place, departmentId: department.id }));
      });
      return [...nobody, ...gaps];
    }),
  );
}

function isUntouched({ asked, received, used }: CoverageCell): boolean {
  return !asked && received === 0 && used === 0;
}

function gapsOfCell(
  cell: CoverageCell,
  { dueAt, receivedForAll }: CoverageDepartment,
  { now, isUsedSomewhere }: { now: Date; isUsedSomewhere: boolean },
): GapKind[] {
  const kinds: GapKind[] = [];
  if (cell.asked && dueAt && cell.received + receivedForAll === 0) {
    if (now > dueAt) kinds.push('nothing_after_due');
    else if (dueAt.getTime() - now.getTime() <= NEAR_DUE_DAYS * DAY_MS) kinds.push('nothing_near_due');
  }
  // Which sections a submission for all is meant for is not known: it is unused only when used in none.
  const waits = cell.received > 0 || (cell.asked && receivedForAll > 0 && !isUsedSomewhere);
  if (waits && cell.used === 0) kinds.push('unused');
  if (cell.confirmed === 'disputed' || cell.confirmed === 'void') kinds.push(cell.confirmed);
  else if (cell.used > 0 && ['none', 'asked', 'outdated'].includes(cell.confirmed)) kinds.push('unconfirmed');
  return kinds;
}
