import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { parseInput } from '@/lib/input/parse-input';
import { enqueue } from '@/lib/jobs/enqueue';
import { askOutput } from '@/lib/outputs/ask-output';
import { makeOutputInput } from '@/lib/outputs/input';
import { makeFile } from '@/lib/outputs/make-file';
import type { OutputSetting } from '@/lib/outputs/output-setting';

/**
 * Makes a file of an approved revision or of the working copy for an outlet: a short one at once, a long one by a job.
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
  const input = parseInput(makeOutputInput, raw);
  const { outputId, state, isLong } = await transaction(ctx, async (tx) => {
    const asked = await askOutput(tx, ctx, input, setting);
    const { outputId: id } = asked;
    if (asked.state === 'waiting' && asked.isLong && !waits)
      enqueue(tx, 'make-output', { outputId: id }, { singletonKey: id });
    return asked;
  });
  // One that another process died over is taken up again.
  if (state !== 'made' && (!isLong || waits)) await makeFile(ctx, outputId, setting);
  return { outputId };
}
