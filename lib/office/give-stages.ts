import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { addStage } from '@/lib/stages/commands/add-stage';
import { STARTING_STAGES } from './starting-stages';

/** The starting stages, unless the office has or had any of its own; how many. */
export async function giveStages(ctx: Ctx & { db: Tx }): Promise<number> {
  if ((await ctx.db.stage.count()) > 0) return 0;
  for (const name of STARTING_STAGES) await addStage(ctx, { name, reviewerIds: [] });
  return STARTING_STAGES.length;
}
