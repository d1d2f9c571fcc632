import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalForm } from '@/lib/document/canonical-form';
import { toProseMirror } from '@/lib/document/document-schema';
import { MAX_HEADING_LINES, type ArticleContent } from '@/lib/domain/article/content';
import { applyArticleDifferences } from '@/lib/proposals/differences/apply-article-differences';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { followArticleDifferences } from '@/lib/proposals/differences/follow-article-differences';
import { anyActs, anyArticle, editedArticle } from '@/tests/support/random-article-edits';
import { proposalRuns } from '@/tests/support/proposal-runs';

const runs = Math.ceil(proposalRuns / 5);
const form = (article: ArticleContent) => canonicalForm(article, 2);

test('all differences of an article give what was proposed, none what there was, any some an article', () => {
  fc.assert(
    fc.property(anyArticle, anyActs, fc.infiniteStream(fc.boolean()), (base, acts, coins) => {
      const proposed = editedArticle(base, acts);
      const found = differencesOfArticle(base, proposed);
      expect(form(applyArticleDifferences(base, found))).toBe(form(proposed));
      expect(applyArticleDifferences(base, [])).toBe(base);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      const some = found.filter(() => coins.next().value);
      const taken = applyArticleDifferences(base, some);
      for (const { doc } of taken.sections) toProseMirror(doc).check();
      expect(taken.heading.headline.length).toBeLessThanOrEqual(
        Math.max(MAX_HEADING_LINES, base.heading.headline.length),
      );
      expect(form(applyArticleDifferences(base, some.toReversed()))).toBe(form(taken));
      const followed = followArticleDifferences(found, base, taken);
      expect(followed.lost).toEqual([]);
      expect(form(applyArticleDifferences(taken, followed.standing))).toBe(form(proposed));
    }),
    { numRuns: runs },
  );
});

test('taken one at a time, each a save the others are followed into, they give the same article', () => {
  fc.assert(
    fc.property(anyArticle, anyActs, fc.infiniteStream(fc.nat()), (base, acts, chances) => {
      const found = differencesOfArticle(base, editedArticle(base, acts));
      const draw = (limit: number) => chances.next().value % limit;
      const order = found
        .map(({ id }) => ({ id, rank: draw(1000) }))
        .sort((one, other) => one.rank - other.rank)
        .slice(0, draw(found.length + 1))
        .map(({ id }) => id);
      let draft = base;
      let left = found;
      const taken = new Set<string>();
      for (const id of order) {
        const next = left.filter((difference) => difference.id === id);
        expect(next).toHaveLength(1);
        const after = applyArticleDifferences(draft, next);
        const followed = followArticleDifferences(left, draft, after, new Set([id]));
        expect(followed.lost).toEqual([]);
        expect(followed.taken.map((difference) => difference.id)).toEqual([id]);
        [draft, left] = [after, followed.standing];
        taken.add(id);
        expect(followArticleDifferences(found, base, draft, taken).standing).toEqual(left);
      }
      const together = applyArticleDifferences(
        base,
        found.filter(({ id }) => taken.has(id)),
      );
      expect(form(draft)).toBe(form(together));
      expect(form(applyArticleDifferences(draft, left))).toBe(form(applyArticleDifferences(base, found)));
    }),
    { numRuns: runs },
  );
});

test('whatever others did to the article meanwhile, any some of those that stand can be taken', () => {
  fc.assert(
    fc.property(
      anyArticle,
      anyActs,
      anyActs,
      fc.infiniteStream(fc.boolean()),
      (base, acts, others, coins) => {
        const found = differencesOfArticle(base, editedArticle(base, acts));
        const draft = editedArticle(base, others);
        const { standing, taken, lost } = followArticleDifferences(found, base, draft);
        expect([...standing, ...taken, ...lost].map(({ id }) => id).sort()).toEqual(
          found.map(({ id }) => id).sort(),
        );
        const some = applyArticleDifferences(
          draft,
          standing.filter(() => coins.next().value),
        );
        for (const { doc } of some.sections) toProseMirror(doc).check();
        const ids = some.sections.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
    { numRuns: runs },
  );
});
