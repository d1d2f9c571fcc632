import { sectionName } from '@/lib/domain/article/section-name';
import type { Coverage, CoverageCell, GapKind } from '@/lib/seasons/coverage';
import type { MatrixMark, MatrixWords } from './pdf-words';

type CellToSet = { marks: string[]; isAmiss: boolean };

/** A season's coverage as the template reads it. */
export type MatrixToSet = {
  departments: { name: string; forAll: string }[];
  articles: { title: string; rows: { name: string; remark: string; cells: CellToSet[] }[] }[];
  legend: string[];
};

/** Gaps that cannot wait, as on the desk. */
const GRAVE: readonly GapKind[] = ['nothing_after_due', 'disputed', 'void'];

export function matrixToSet({ departments, articles, gaps }: Coverage, words: MatrixWords): MatrixToSet {
  const grave = new Set(
    gaps
      .filter(({ kind }) => GRAVE.includes(kind))
      .map(({ sectionId, departmentId }) => `${sectionId} ${departmentId}`),
  );
  const unasked = new Set(
    gaps.filter(({ kind }) => kind === 'asked_of_nobody').map(({ sectionId }) => sectionId),
  );
  return {
    departments: departments.map(({ name, receivedForAll }) => ({
      name,
      forAll: receivedForAll > 0 ? `${words.forAll} ${receivedForAll}` : '',
    })),
    articles: articles.map(({ title, bodyName, sections }) => ({
      title: title || `${bodyName}${words.untitled}`,
      rows: sections.map((section, at) => ({
        name: `${at + 1}. ${sectionName(section) || words.roles[section.role]}`,
        remark: unasked.has(section.id) ? words.askedOfNobody : '',
        cells: departments.map(({ id }, column) => ({
          marks: marksOf(section.cells[column], words),
          isAmiss: grave.has(`${section.id} ${id}`),
        })),
      })),
    })),
    legend: (Object.keys(words.marks) as MatrixMark[]).map(
      (mark) => `${words.marks[mark]} ${words.legend[mark]}`,
    ),
  };
}

/** How far the material has come, what is amiss: each a letter, with a number where it counts. */
function marksOf(cell: CoverageCell | undefined, { marks }: MatrixWords): string[] {
  if (!cell) return [];
  const { asked, received, late, used, confirmed } = cell;
  return [
    ...(received > 0
      ? [`${marks.received}${received}`]
      : asked
        ? [late ? marks.overdue : marks.waiting]
        : []),
    ...(late && received > 0 ? [marks.late] : []),
    ...(used > 0 ? [`${marks.used}${used}`] : []),
    ...(confirmed === 'none' ? [] : [marks[confirmed]]),
  ];
}
