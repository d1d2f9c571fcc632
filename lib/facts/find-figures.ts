import { bindingsBySection } from '@/lib/claims/figures/bindings-of';
import type { FigureState } from '@/lib/claims/figures/figure-standing';
import { figuresInSection } from '@/lib/claims/figures/figures-in-section';
import type { Reader } from '@/lib/db/client';
import type { DocumentNode } from '@/lib/domain/article/content';
import { loadBoundFigures } from './bound-figures';
import { lastYearsSentences } from './last-years-sentences';

type Section = { id: string; role: string; doc: DocumentNode };

/** How the figures of an article's working copy stand, in reading order. @throws where there is no such article */
export async function findFigures(
  db: Reader,
  articleId: string,
  sections: readonly Section[],
): Promise<{ sectionId: string; state: FigureState }[]> {
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { year: true, copiedFromId: true },
  });
  const bound = await loadBoundFigures(db, articleId);
  const bySection = bindingsBySection(bound);
  const kept = new Set(bound.kept.map(({ factId, newerId }) => `${factId} ${newerId}`));
  const known = {
    year: article.year,
    lastYear: new Set(await lastYearsSentences(db, article)),
    isKept: (factId: string, newestId: string) => kept.has(`${factId} ${newestId}`),
  };
  return sections.flatMap((section) =>
    figuresInSection(section, bySection.get(section.id) ?? [], known).map(({ state }) => ({
      sectionId: section.id,
      state,
    })),
  );
}
