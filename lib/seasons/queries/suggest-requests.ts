import { onDesk } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { parseInput } from '@/lib/input/parse-input';
import {
  askedSectionSelect,
  inArticleOrder,
  toAskedSection,
  type AskedSection,
} from '@/lib/seasons/asked-section';
import { suggestRequestsInput } from '@/lib/seasons/input';

export type SuggestedRequest = {
  departmentId: string;
  departmentName: string;
  sections: AskedSection[];
};
export type SuggestedRequests = {
  requests: SuggestedRequest[];
  /** Sections for which no department is set. */
  unassigned: AskedSection[];
};

/**
 * What sending requests could start from: the articles' sections by the department each is set to.
 * @throws Invalid
 */
export async function suggestRequests({ actor, db }: Reading, raw: unknown): Promise<SuggestedRequests> {
  const { articleIds } = parseInput(suggestRequestsInput, raw);
  if (!can(actor, 'season.manage', {}).allowed) return { requests: [], unassigned: [] };
  const [sections, departments] = await Promise.all([
    db.section.findMany({
      where: { articleId: { in: articleIds }, removedAt: null, article: onDesk },
      orderBy: inArticleOrder,
      select: { ...askedSectionSelect, departmentId: true },
    }),
    db.department.findMany({
      where: { archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  ]);
  const sectionsOf = (departmentId: string | null) =>
    sections
      .filter((section) => section.departmentId === departmentId)
      .map(({ departmentId: _, ...section }) => toAskedSection(section));
  return {
    requests: departments
      .map(({ id, name }) => ({ departmentId: id, departmentName: name, sections: sectionsOf(id) }))
      .filter((request) => request.sections.length > 0),
    unassigned: sectionsOf(null),
  };
}
