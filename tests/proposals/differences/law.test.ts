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

test('all differences give what was proposed, none what there was, any some a document of the house', () => {
  fc.assert(
    fc.property(proposals, fc.infiniteStream(fc.boolean()), ({ base, edits }, coins) => {
      const proposed = edited(base, edits);
      const found = differencesBetween(base, proposed);
      expect(form(applyDifferences(base, found))).toBe(form(proposed));
      expect(applyDifferences(base, [])).toBe(base);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      const some = found.filter(() => coins.next().value);
      const taken = applyDifferences(base, some);
      toProseMirror(taken).check();
      expect(applyDifferences(base, some.toReversed())).toEqual(taken);
    }),
    { numRuns: proposalRuns },
  );
});

test('in a draft that took some, without a word of which, those and the others are told apart', () => {
  fc.assert(
    fc.property(proposals, fc.infiniteStream(fc.boolean()), ({ base, edits }, coins) => {
      const proposed = edited(base, edits);
      const found = differencesBetween(base, proposed);
      const draft = applyDifferences(
        base,
        found.filter(() => coins.next().value),
      );
      const followed = followDifferences(found, base, draft);
      expect(followed.lost).toEqual([]);
      expect(form(applyDifferences(draft, followed.standing))).toBe(form(proposed));
    }),
    { numRuns: proposalRuns },
  );
});
