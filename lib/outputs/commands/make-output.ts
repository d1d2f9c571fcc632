import type { Ctx } from '@/lib/db/context';
import { parseInput } from '@/lib/input/parse-input';
import { makeOutputInput } from '@/lib/outputs/input';
import { orderOutput } from '@/lib/outputs/make-file';
import type { OutputSetting } from '@/lib/outputs/output-setting';

/**
 * Makes a file of an approved revision, of one under review or of the working copy for an outlet: a short one at once, a long one by a job.
 * What is there already of the same text is not made again.
 * @param waits makes a long one at once too, where no server runs
 * @throws Invalid, NotFound, Forbidden, NotPossible
 */
export async function makeOutput(
  ctx: Ctx,
  raw: unknown,
  setting: OutputSetting,
  { waits = false }: { waits?: boolean } = {},
): Promise<{ outputId: string }> {
  const { articleId, revisionId, ...asked } = parseInput(makeOutputInput, raw);
  return orderOutput(ctx, { ...asked, of: { kind: 'text', articleId, revisionId } }, setting, { waits });
}
