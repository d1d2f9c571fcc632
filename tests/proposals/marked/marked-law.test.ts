import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { applyArticleDifferences } from '@/lib/proposals/differences/apply-article-differences';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import { asSeen, readArticle, readMarked } from '@/tests/support/read-marked';
import { anyActs, anyArticle, editedArticle } from '@/tests/support/random-article-edits';
import { anyDocument, anyEdits, edited } from '@/tests/support/random-edits';
import { proposalRuns } from '@/tests/support/proposal-runs';

/** Left out, a proposal leaves the base; read alone, it is what was proposed. */
function expectLaws(base: ArticleContent, proposed: readonly ArticleContent[]): void {
  const proposals = proposed.map((article, at) => ({
    key: `p${at}`,
    differences: differencesOfArticle(base, article),
  }));
  const marked = markedArticle(base, proposals);
  expect(readMarked(marked, null)).toEqual(readArticle(base));
  for (const [at, { key, differences }] of proposals.entries()) {
    const read = readMarked(marked, key);
    expect(read).toEqual(readArticle(applyArticleDifferences(base, differences)));
    expect(withoutOrder(asSeen(read))).toEqual(withoutOrder(asSeen(readArticle(proposed[at] ?? base))));
  }
}

/** Topics have no order. */
function withoutOrder(reading: unknown): unknown {
  const { sections, ...rest } = reading as ReturnType<typeof readArticle>;
  return { ...rest, sections: sections.map((one) => ({ ...one, topicIds: [...one.topicIds].sort() })) };
}

function articleOf(doc: DocumentNode): ArticleContent {
  const heading = { kicker: [], headline: ['题'], subhead: '', seriesLabel: '' };
  const section = { id: 's', role: 'body' as const, headingLines: [], topicIds: [], doc };
  return { schemaVersion: 2, bodyName: '', year: 2025, heading, byline: [], sections: [section] };
}

test('a marked text is the base without what is proposed, and with one reviewer’s changes what they propose', () => {
  fc.assert(
    fc.property(anyDocument, fc.array(anyEdits, { minLength: 1, maxLength: 3 }), (base, edits) =>
      expectLaws(
        articleOf(base),
        edits.map((one) => articleOf(edited(base, one))),
      ),
    ),
    { numRuns: proposalRuns },
  );
});

test('the same holds of an article with its heading, its byline and its sections', () => {
  fc.assert(
    fc.property(anyArticle, fc.array(anyActs, { minLength: 1, maxLength: 3 }), (base, acts) =>
      expectLaws(
        base,
        acts.map((one) => editedArticle(base, one)),
      ),
    ),
    { numRuns: Math.ceil(proposalRuns / 5) },
  );
});
