import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { ImportMarks } from '@/lib/imports/import-marks';
import { correctImportInput } from '@/lib/imports/input';
import { ownImport } from '@/lib/imports/own-import';
import { readStored } from '@/lib/imports/stored-import';
import { parseInput } from '@/lib/input/parse-input';
import type { Correction } from '@/lib/intake/rows/correction';

/**
 * Corrects the words of an import at one of its flags, or with null takes the correction back; a flag that was corrected
 * has been looked at. The source and its rows stay as they are.
 * @throws Invalid `text` required, too_long; Forbidden, NotFound `import`
 */
export async function correctImport(ctx: Ctx, raw: unknown): Promise<ImportMarks> {
  const { importId, flag, correction } = parseInput(correctImportInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx, async (tx) => {
    const found = await ownImport(tx, ctx, importId);
    const { flags, looked, corrections } = readStored(found);
    const about = flags[flag];
    if (!about) throw new Invalid({ flag: 'invalid' });
    const others = corrections.filter((one) => one.flag !== flag);
    const next = correction ? { flag, ...correction } : null;
    if (next) requireApart(next, about, others, found.text);
    const was = corrections.find((one) => one.flag === flag);
    if (!next && !was) return { looked, corrections };
    const now = next ? [...others, next].sort((one, other) => one.start - other.start) : others;
    const nowLooked = next && !looked.includes(flag) ? [...looked, flag] : looked;
    const data = { corrections: toJson(now), looked: nowLooked };
    await tx.import.update({ where: { id: importId }, data, select: { id: true } });
    const { start, end } = next ?? was ?? about;
    const payload = { name: found.fileName, before: found.text.slice(start, end), after: next?.text ?? '' };
    recordEvent(tx, ctx, { type: 'import.corrected', subjectId: importId, payload });
    return { looked: nowLooked, corrections: now };
  });
}

/** A correction holds its flag's words and nothing of another correction's. */
function requireApart(
  { start, end }: Correction,
  about: { start: number; end: number },
  others: Correction[],
  source: string,
): void {
  const isOfFlag = start <= about.start && about.start < end && end <= source.length && end - start <= 600;
  const isFree = others.every((one) => one.end <= start || end <= one.start);
  if (!isOfFlag || !isFree) throw new Invalid({ text: 'invalid' });
}
