import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isEditable } from '@/lib/domain/workflow/state';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { loadBoundFigures, type BoundFigures } from '@/lib/facts/bound-figures';
import { lastYearsSentences } from '@/lib/facts/last-years-sentences';
import { getOfficeChoices } from '@/lib/office/queries';

/** What the figures of a text are set against on the page where it is written. */
export type ArticleFigures = BoundFigures & {
  year: number;
  bodyName: string;
  /** Sentences with figures of the older article this one was copied from. */
  lastYear: string[];
  unboundBlocks: boolean;
  mayBind: boolean;
};

/** @throws NotFound `article` */
export async function getFigures({ actor, db }: Reading, articleId: string): Promise<ArticleFigures> {
  if (!can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const article = await db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: { year: true, bodyName: true, copiedFromId: true, status: true, archivedAt: true },
  });
  if (!article) throw new NotFound('article');
  const { year, bodyName, status, archivedAt } = article;
  const [bound, lastYear, { unboundBlocks }, isWriter] = await Promise.all([
    loadBoundFigures(db, articleId),
    lastYearsSentences(db, article),
    getOfficeChoices(db),
    isWriterOn(db, articleId, actor),
  ]);
  const mayBind =
    archivedAt === null && isEditable(status) && can(actor, 'figure.bind', { isWriter }).allowed;
  return { ...bound, year, bodyName, lastYear, unboundBlocks, mayBind };
}
