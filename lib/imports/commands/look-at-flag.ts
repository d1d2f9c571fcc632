import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { lookAtFlagInput } from '@/lib/imports/input';
import type { ImportMarks } from '@/lib/imports/import-marks';
import { ownImport } from '@/lib/imports/own-import';
import { readStored } from '@/lib/imports/stored-import';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Ticks one of an import's flags off, or on again. The rows and their version stay as they are.
 * @throws Invalid, Forbidden, NotFound `import`
 */
export async function lookAtFlag(ctx: Ctx, raw: unknown): Promise<ImportMarks> {
  const { importId, flag, isLooked } = parseInput(lookAtFlagInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx, async (tx) => {
    const found = await ownImport(tx, ctx, importId);
    const { flags, looked, corrections } = readStored(found);
    const about = flags[flag];
    if (!about) throw new Invalid({ flag: 'invalid' });
    if (looked.includes(flag) === isLooked) return { looked, corrections };
    const now = isLooked ? [...looked, flag] : looked.filter((number) => number !== flag);
    await tx.import.update({ where: { id: importId }, data: { looked: now }, select: { id: true } });
    const payload = { name: found.fileName, text: about.text.slice(0, 100), looked: isLooked };
    recordEvent(tx, ctx, { type: 'import.flag_looked', subjectId: importId, payload });
    return { looked: now, corrections };
  });
}
