import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { Conflict, Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { accountFor } from '@/lib/intake/account-for';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { withTopics } from '@/lib/intake/rows/with-topics';
import { officeCues } from '@/lib/topics/office-cues';
import { parseInput } from '@/lib/input/parse-input';
import { saveRowsInput } from '@/lib/imports/input';
import { ownImport } from '@/lib/imports/own-import';
import { readBylines } from '@/lib/imports/read-bylines';
import { topicsToChange } from '@/lib/imports/topics-to-change';
import { readStored, type SavedRows } from '@/lib/imports/stored-import';

/**
 * Saves how a person sorted an import's passages, proposes topics anew for the blocks that read otherwise now, and
 * reads the bylines.
 * Rows that lose, double or change a character are refused.
 * @throws Invalid, Forbidden, NotFound `import`; Conflict `import_changed`
 */
export async function saveRows(ctx: Ctx, raw: unknown): Promise<SavedRows> {
  const { importId, version, rows } = parseInput(saveRowsInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx, async (tx) => {
    const found = await ownImport(tx, ctx, importId);
    const { text, fileName } = found;
    const { missing, doubled, altered } = accountFor(planOfRows(rows), { text });
    if (missing.length + doubled.length + altered.length > 0) throw new Invalid({ rows: 'text_not_kept' });
    if (found.version !== version) throw new Conflict('import_changed');

    const topics = await topicsToChange(rows, readStored(found).rows, () => officeCues(tx));
    const { count } = await tx.import.updateMany({
      where: { id: importId, version },
      data: { rows: toJson(readBylines(withTopics(rows, topics))), version: version + 1, updatedAt: ctx.now },
    });
    if (count === 0) throw new Conflict('import_changed');
    const payload = { name: fileName, version: version + 1 };
    recordEvent(tx, ctx, { type: 'import.saved', subjectId: importId, payload });
    return { version: version + 1, savedAt: ctx.now, topics };
  });
}
