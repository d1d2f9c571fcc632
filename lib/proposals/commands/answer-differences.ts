import type { Ctx } from '@/lib/db/context';
import { NotPossible } from '@/lib/domain/errors';

/** Records that differences of a proposal were taken into the article, or turned down with a word. */
export async function answerDifferences(_ctx: Ctx, _input: unknown): Promise<{ at: Date }> {
  throw new NotPossible('wrong_state');
}
