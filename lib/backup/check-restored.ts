import type { Db } from '@/lib/db/client';
import { readNotedHeads } from '@/lib/audit/chain-head';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { hashInForm } from '@/lib/revisions/hash-in-form';
import { storedContent } from '@/lib/revisions/revision-content';
import { BackupFailed } from './backup-failed';
import type { Closing } from './backup-format';

const BATCH = 50;

export type RestoredChecked = { revisions: number; events: number; notedHeads: number };

/**
 * Holds what was restored against itself: each revision's text against its hash and the decisions on it, the log's chain
 * against the head in the backup and the heads noted outside the database.
 * @throws BackupFailed revision_differs, log_broken, head_differs
 */
export async function checkRestored(
  db: Db,
  { auditHead }: Closing,
  headsFile: string,
): Promise<RestoredChecked> {
  const revisions = await checkRevisions(db);
  const noted = await readNotedHeads(headsFile);
  const verdict = await verifyAuditLog(db, noted);
  if (!verdict.ok)
    throw new BackupFailed('log_broken', { place: String('place' in verdict ? verdict.place : verdict.seq) });
  const { count, lastHash } = verdict;
  if (count !== auditHead.place || lastHash !== auditHead.hash) throw new BackupFailed('head_differs', {});
  return { revisions, events: count + verdict.unsealed, notedHeads: noted.length };
}

async function checkRevisions(db: Db): Promise<number> {
  let checked = 0;
  let after: string | undefined;
  for (;;) {
    const batch = await db.revision.findMany({
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        content: true,
        contentHash: true,
        form: true,
        decisions: { select: { contentHash: true } },
      },
    });
    for (const { id, content, form, ...told } of batch) {
      const computed = hashInForm(storedContent(content), form);
      const hashes = [told.contentHash, ...told.decisions.map((decision) => decision.contentHash)];
      if (hashes.some((hash) => hash !== computed))
        throw new BackupFailed('revision_differs', { revision: id });
    }
    checked += batch.length;
    after = batch.at(-1)?.id;
    if (batch.length < BATCH) return checked;
  }
}
