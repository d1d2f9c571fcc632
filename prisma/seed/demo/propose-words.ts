import type { ArticleContent } from '@/lib/domain/article/content';
import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { revisionContent } from '@/lib/revisions/revision-content';
import type { Cast } from './cast';

/** Words of a submitted text, and those a reviewer would have in their place. */
export type ProposedWords = readonly [before: string, after: string];

/** The reviewer writes these words into the text under review, as their proposal. */
export async function proposeWords(
  cast: Cast,
  articleId: string,
  reviewer: string,
  words: readonly ProposedWords[],
): Promise<void> {
  const ctx = await cast(reviewer);
  const review = await ctx.db.review.findFirstOrThrow({
    where: { articleId, status: 'open' },
    select: { id: true, revision: { select: { content: true } } },
  });
  const { schemaVersion, sections } = revisionContent(review.revision.content);
  for (const { id: sectionId, headingLines, doc } of sections) {
    const proposed = replaced(doc, words);
    if (proposed === null) continue;
    const document = { schemaVersion, doc: proposed };
    await saveProposedSection(ctx, {
      reviewId: review.id,
      sectionId,
      baseVersion: 1,
      headingLines,
      document,
    });
  }
}

type Doc = ArticleContent['sections'][number]['doc'];

/** Null where none of the words stand. */
function replaced(doc: Doc, words: readonly ProposedWords[]): Doc | null {
  const before = JSON.stringify(doc);
  const after = words.reduce((text, [from, to]) => text.replace(from, to), before);
  return after === before ? null : JSON.parse(after);
}
