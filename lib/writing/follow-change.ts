import { carryComments } from '@/lib/comments/carry-comments';
import { carryBindings } from '@/lib/facts/carry-bindings';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { TextChange } from '@/lib/domain/article/text-change';
import { askForHeldText } from '@/lib/seasons/ask-for-held-text';
import { updateSources } from '@/lib/submissions/update-sources';

type Follow = (tx: Tx, ctx: Ctx, change: TextChange) => Promise<void>;

/**
 * All that follows a change of text, in this order; what comes to hang on text gets its line here. A department's
 * confirmation needs none: it names the text by its hash, and another text is not confirmed.
 */
const FOLLOWERS: readonly Follow[] = [askForHeldText, carryComments, carryBindings, updateSources];

/**
 * Called by every command of this room once the text stands, within its transaction.
 * @throws Forbidden `not_on_article` where the text takes in material and the actor is not on the article
 */
export async function followChange(tx: Tx, ctx: Ctx, change: TextChange): Promise<void> {
  for (const follow of FOLLOWERS) await follow(tx, ctx, change);
}
