import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import type { Advances } from '@/lib/newspaper/layout/advances';
import type { Arrangement } from '@/lib/newspaper/layout/lay-out-page';
import type { FitLimits, Paper } from '@/lib/newspaper/layout/papers';
import type { PageFacts } from '@/lib/newspaper/layout/printed-furniture';
import { arrangementOf, loadPageTexts, pageSelect, type PageText } from '@/lib/newspaper/load-page';
import { pageAdvances } from '@/lib/newspaper/page-advances';
import { getPageLimits } from '@/lib/office/page-limits';

export type PageDetail = PageFacts & {
  id: string;
  name: string;
  paper: Paper;
  arrangement: Arrangement;
  version: number;
  texts: PageText[];
  limits: FitLimits;
  advances: Advances;
};

/** A page with all that is needed to lay it out anywhere. @throws NotFound `newspaper` */
export async function getPage({ actor, db }: Reading, pageId: string): Promise<PageDetail> {
  if (!isId(pageId) || !can(actor, 'output.read', {}).allowed) throw new NotFound('newspaper');
  const stored = await db.newspaperPage.findUnique({ where: { id: pageId }, select: pageSelect });
  if (!stored) throw new NotFound('newspaper');
  const { articles, updatedAt: _, arrangement, ...facts } = stored;
  const texts = await loadPageTexts(db, articles);
  const [limits, advances] = await Promise.all([getPageLimits(db), pageAdvances({ texts, facts })]);
  return { ...facts, arrangement: arrangementOf(arrangement, articles, texts), texts, limits, advances };
}
