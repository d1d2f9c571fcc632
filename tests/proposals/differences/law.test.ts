import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { applyDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { anyDocument, anyEdits, edited } from '@/tests/support/random-edits';

const runs = Number(process.env.HUIMOU_PROPOSALS ?? 1000);
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
    { numRuns: runs },
  );
});
