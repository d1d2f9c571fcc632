import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { applyDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { followDifferences } from '@/lib/proposals/differences/follow-differences';
import { anyDocument, anyEdits, edited } from '@/tests/support/random-edits';
import { proposalRuns } from '@/tests/support/proposal-runs';

const form = (doc: DocumentNode) => canonicalJson(canonicalDocument(doc));

const proposals = fc.record({ base: anyDocument, edits: anyEdits });

test('taken one at a time, each a save the others are followed into, they give the same', () => {
  fc.assert(
    fc.property(proposals, fc.infiniteStream(fc.nat()), ({ base, edits }, chances) => {
      const found = differencesBetween(base, edited(base, edits));
      const draw = (limit: number) => chances.next().value % limit;
      const order = found
        .map((difference) => ({ difference, rank: draw(1000) }))
        .sort((one, other) => one.rank - other.rank)
        .slice(0, draw(found.length + 1))
        .map(({ difference }) => difference);
      let draft = base;
      let left = found;
      const taken = new Set<string>();
      for (const { id } of order) {
        const next = left.filter((difference) => difference.id === id);
        expect(next).toHaveLength(1);
        const after = applyDifferences(draft, next);
        const followed = followDifferences(left, draft, after, new Set([id]));
        expect(followed.lost).toEqual([]);
        expect(followed.taken.map((difference) => difference.id)).toEqual([id]);
        draft = after;
        left = followed.standing;
        taken.add(id);
        expect(followDifferences(found, base, draft, taken).standing).toEqual(left);
      }
      expect(draft).toEqual(applyDifferences(base, order));
      expect(form(applyDifferences(draft, left))).toBe(form(applyDifferences(base, found)));
    }),
    { numRuns: proposalRuns },
  );
});

test('whatever others wrote meanwhile, any some of those that stand can be taken', () => {
  fc.assert(
    fc.property(proposals, anyEdits, fc.infiniteStream(fc.boolean()), ({ base, edits }, others, coins) => {
      const found = differencesBetween(base, edited(base, edits));
      const draft = edited(base, others);
      const { standing, taken, lost } = followDifferences(found, base, draft);
      expect([...standing, ...taken, ...lost].map(({ id }) => id).sort()).toEqual(
        found.map(({ id }) => id).sort(),
      );
      const some = standing.filter(() => coins.next().value);
      toProseMirror(applyDifferences(draft, some)).check();
      toProseMirror(applyDifferences(draft, standing)).check();
      for (const difference of standing) {
        const was = found.find(({ id }) => id === difference.id);
        for (const [at, { from, to }] of difference.splices.entries()) {
          const before = was?.splices[at];
          if (!before || 'become' in before) continue;
          expect(words(draft, from, to)).toBe(words(base, before.from, before.to));
        }
      }
    }),
    { numRuns: proposalRuns },
  );
});

const words = (doc: DocumentNode, from: number, to: number) =>
  toProseMirror(doc).textBetween(from, to, '\n', '\n');
