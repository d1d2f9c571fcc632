import { Transform } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { isAnchored } from './anchored';
import { takeDifferences } from './apply-differences';
import { blockBeside } from './block-beside';
import { carryPlace } from './carry-place';
import { cutDocuments } from './cut-documents';
import type { Difference, Splice } from './difference';
import { spliceTokens } from './document-tokens';
import { draftChanges } from './draft-changes';
import { explainDraft } from './explain-draft';
import { joinedDocument } from './joined-document';
import { emptyingDifferences } from './keep-content';
import { shiftDifferences, withSplices } from './shift-differences';

/**
 * What became of differences in a draft. `standing`: their places are untouched, and where they are now; any some of
 * them can be taken in the draft. `taken`: the draft has them. `lost`: their places were changed, or cannot be told from
 * others that say the same; as they stood in the base.
 */
export type FollowedDifferences = { standing: Difference[]; taken: Difference[]; lost: Difference[] };

const none: ReadonlySet<string> = new Set();

/**
 * Follows the differences of a base, or what stands of them in it, into a draft that came of it.
 *
 * `known`: the ids of those that were taken since. Those are not looked for, so text that repeats leaves no doubt about
 * them. Without it, those that alone make the draft of the base are taken; where others changed it too, those which the
 * draft changed in the same way.
 */
export function followDifferences(
  differences: readonly Difference[],
  base: DocumentNode,
  draft: DocumentNode,
  known: ReadonlySet<string> = none,
): FollowedDifferences {
  const now = joinedDocument(draft);
  const taken = new Set(differences.filter(({ id }) => known.has(id)).map(({ id }) => id));
  let state = without(joinedDocument(base), differences, taken);
  const alone = explainDraft(state.rest, state.document, now);
  const found = alone ?? alreadyDone(state.rest, state.document, now);
  for (const id of found) taken.add(id);
  if (found.size > 0) state = without(joinedDocument(base), differences, taken);

  const standing = alone ? state.rest : carried(state.document, state.rest, now);
  const stands = new Set(standing.map(({ id }) => id));
  return {
    standing,
    taken: differences.filter(({ id }) => taken.has(id)),
    lost: differences.filter(({ id }) => !taken.has(id) && !stands.has(id)),
  };
}

/** The base with some of the differences taken, and where the others stand in it. */
function without(base: Node, differences: readonly Difference[], ids: ReadonlySet<string>) {
  const done = differences.filter(({ id }) => ids.has(id));
  const rest = differences.filter(({ id }) => !ids.has(id));
  const tr = new Transform(base);
  takeDifferences(tr, done);
  return { document: tr.doc, rest: shiftDifferences(rest, done) };
}

/** Those of which each splice was done in the same place. */
function alreadyDone(differences: readonly Difference[], base: Node, draft: Node): Set<string> {
  const changes = cutDocuments(base, draft).flatMap(({ splices }) => splices);
  const done = new Set(changes.map(keyOf));
  const isDone = (splice: Splice) =>
    done.has(keyOf(splice)) || blockBeside(base, draft, splice, changes) === 'same';
  const alike = differences.filter(({ splices }) => splices.every(isDone));
  return new Set(alike.map(({ id }) => id));
}

const keyOf = (splice: Splice) => `${splice.from} ${splice.to} ${spliceTokens(splice).join()}`;

function carried(base: Node, differences: readonly Difference[], draft: Node): Difference[] {
  const splices = cutDocuments(base, draft)
    .flatMap((difference) => difference.splices)
    .sort((one, other) => one.order - other.order);
  const changes = draftChanges(base, splices);
  const carriedOver = differences.flatMap((difference) => {
    const places = difference.splices.map((splice) => {
      const isBeside = blockBeside(base, draft, splice, splices) !== null;
      return !isBeside && isAnchored(base, draft, splice, changes) ? carryPlace(base, splice, changes) : null;
    });
    const all = places.filter((place) => place !== null);
    return all.length === places.length ? [withSplices(difference, all)] : [];
  });
  const emptying = emptyingDifferences(draft, carriedOver);
  return carriedOver.filter(({ id }) => !emptying.has(id));
}
