import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { Outlet } from '@/lib/domain/outlets';
import { enqueue } from '@/lib/jobs/enqueue';
import { askOutput } from './ask-output';
import { makeFile } from './make-file';
import type { OutputOf } from './output-of';
import type { OutputOptions } from './output-options';
import type { OutputSetting } from './output-setting';

type Ordered = { outlet: Outlet; of: OutputOf; options?: OutputOptions };

/** Asks for an output: a short one is made at once, a long one by a job unless its asker `waits`. */
export async function orderOutput(
  ctx: Ctx,
  ordered: Ordered,
  setting: OutputSetting,
  { waits = false }: { waits?: boolean } = {},
): Promise<{ outputId: string }> {
  const { outputId, state, isLong } = await transaction(ctx, async (tx) => {
    const asked = await askOutput(tx, ctx, ordered, setting);
    const { outputId: id } = asked;
    if (asked.state === 'waiting' && asked.isLong && !waits)
      enqueue(tx, 'make-output', { outputId: id }, { singletonKey: id });
    return asked;
  });
  // One that another process died over is taken up again.
  if (state !== 'made' && (!isLong || waits)) await makeFile(ctx, outputId, setting);
  return { outputId };
}
