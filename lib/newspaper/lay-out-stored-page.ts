import { getPageLimits } from '@/lib/office/page-limits';
import type { Tx } from '@/lib/db/client';
import { NotFound } from '@/lib/domain/errors';
import { layOutPage, type LaidOutPage } from './layout/lay-out-page';
import { printedFurniture, type PrintedWords } from './layout/printed-furniture';
import { arrangementOf, loadPageTexts, pageSelect, type PageText } from './load-page';
import { pageAdvances } from './page-advances';

export type StoredPage = { name: string; updatedAt: Date; texts: PageText[]; page: LaidOutPage };

/** A page as it was saved, laid out with the texts as they stand now. @throws NotFound `newspaper` */
export async function layOutStoredPage(tx: Tx, pageId: string, words: PrintedWords): Promise<StoredPage> {
  const stored = await tx.newspaperPage.findUnique({ where: { id: pageId }, select: pageSelect });
  if (!stored) throw new NotFound('newspaper');
  const texts = await loadPageTexts(tx, stored.articles);
  const furniture = printedFurniture(stored, texts, words);
  const articles = texts.map(({ article }) => article);
  const page = layOutPage({
    paper: stored.paper,
    articles,
    furniture,
    arrangement: arrangementOf(stored.arrangement, stored.articles, texts),
    limits: await getPageLimits(tx),
    advances: await pageAdvances({ articles, furniture }),
    words,
  });
  return { name: stored.name, updatedAt: stored.updatedAt, texts, page };
}
