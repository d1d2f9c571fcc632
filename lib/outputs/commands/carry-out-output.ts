import type { Ctx } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { carryOutOutputInput } from '@/lib/outputs/input';
import { makeFile } from '@/lib/outputs/make-file';
import type { OutputSetting } from '@/lib/outputs/output-setting';

/** Makes what was asked for, by the job queue; one that was cancelled meanwhile is left alone. @throws Forbidden */
export async function carryOutOutput(ctx: Ctx, raw: unknown, setting: OutputSetting): Promise<void> {
  const { outputId } = parseInput(carryOutOutputInput, raw);
  requirePermission(ctx.actor, 'jobs.run', {});
  await makeFile(ctx, outputId, setting);
}
