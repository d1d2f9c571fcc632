import { assembleContent } from '@/lib/articles/assemble-content';
import type { Tx } from '@/lib/db/client';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { articleName } from '@/lib/domain/article/article-title';
import { isTakenBack } from '@/lib/outputs/standing-of-output';
import { loadStanding, textsToSend, type TextStanding } from '@/lib/outputs/text-standing';
import { approvedText } from '@/lib/publications/approved-text';
import { arrangementInput } from './input';
import type { Arrangement } from './layout/lay-out-page';
import type { PageArticle } from './layout/page-article';
import type { PlacedRevision } from './layout/printed-furniture';
import { pageArticleOf } from './page-article-of';

export type PageText = PlacedRevision & {
  articleId: string;
  revisionId: string | null;
  title: string;
  /** It was withdrawn, and stands nowhere any more: it is not printed. */
  isTakenBack: boolean;
  /** Approved since: this one may be put in its place. */
  newer: { revisionId: string; revision: number } | null;
  article: PageArticle;
};

export const pageSelect = {
  id: true,
  name: true,
  paper: true,
  outletName: true,
  date: true,
  number: true,
  seriesLabel: true,
  slogans: true,
  editors: true,
  arrangement: true,
  updatedAt: true,
  version: true,
  articles: { orderBy: { position: 'asc' }, select: { articleId: true, revisionId: true } },
} as const;

/** The texts of a page in its order, as they stand now. @throws NotFound, where a revision is lost */
export async function loadPageTexts(
  tx: Tx,
  placed: readonly { articleId: string; revisionId: string | null }[],
): Promise<PageText[]> {
  const texts: PageText[] = [];
  for (const one of placed) {
    const standing = await loadStanding(tx, one.articleId);
    // In the bin: it stands on no page while it is there.
    if (standing) texts.push(await loadText(tx, one, standing));
  }
  return texts;
}

async function loadText(
  tx: Tx,
  { articleId, revisionId }: { articleId: string; revisionId: string | null },
  standing: TextStanding,
): Promise<PageText> {
  const text = revisionId === null ? await draft(tx, articleId) : await revision(tx, articleId, revisionId);
  const { content, ...of } = text;
  const [approved] = textsToSend(standing);
  const isNewer = approved?.key === 'approved' && approved.revision.contentHash !== of.contentHash;
  return {
    ...of,
    articleId,
    revisionId,
    title: articleName({ headline: content.heading.headline, bodyName: content.bodyName }),
    isTakenBack: isTakenBack(
      { revision: of.revision === null ? null : { number: of.revision }, contentHash: of.contentHash },
      standing,
    ),
    newer:
      approved && (isNewer || (revisionId === null && approved.key === 'approved'))
        ? { revisionId: approved.revision.id, revision: approved.revision.number }
        : null,
    article: pageArticleOf(content, articleId),
  };
}

async function draft(tx: Tx, articleId: string) {
  const content = await assembleContent(tx, articleId);
  return { content, contentHash: contentHash(content, CURRENT_FORM), revision: null, isApproved: false };
}

async function revision(tx: Tx, articleId: string, revisionId: string) {
  const { content, contentHash: hash, number, hashMatches } = await approvedText(tx, articleId, revisionId);
  return { content, contentHash: hash, revision: number, isApproved: hashMatches };
}

type Placed = { articleId: string };

/** As it was saved, for the texts there are; what a later release knows no more is left to the fit. */
export function arrangementOf(
  stored: unknown,
  placed: readonly Placed[],
  texts: readonly Placed[],
): Arrangement {
  const read = arrangementInput.safeParse(stored);
  const saved = read.success ? read.data : { columns: null, bands: null, size: null, articles: [] };
  const articles = texts.map(({ articleId }) => {
    const at = placed.findIndex((one) => one.articleId === articleId);
    return saved.articles[at] ?? { columns: null, photos: [] };
  });
  return { ...saved, articles };
}
