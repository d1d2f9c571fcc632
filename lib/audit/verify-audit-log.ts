import { createHash } from 'node:crypto';
import type { Reader } from '@/lib/db/client';

/** `missing`: no row of that number; `unlinked`: it names another row before it; `altered`: it is not what was written. */
export type AuditVerdict =
  | { ok: true; count: number; lastHash: string }
  | { ok: false; seq: number; reason: 'missing' | 'unlinked' | 'altered' };

type Row = { seq: bigint; prevHash: string; hash: string; input: string };

const BATCH = 1000;
const NOTHING_BEFORE = '0'.repeat(64);

/**
 * Goes through the whole log and names the first row that was changed, removed or put elsewhere. Rows cut off
 * its end leave no trace in it: compare `count` and `lastHash` with those noted before (docs/audit-log.md).
 */
export async function verifyAuditLog(db: Reader): Promise<AuditVerdict> {
  let count = 0;
  let lastHash = NOTHING_BEFORE;
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT seq, "prevHash", hash, event_hash_input(e) AS input
      FROM "Event" e WHERE seq > ${count} ORDER BY seq LIMIT ${BATCH}`;
    for (const row of rows) {
      const seq = count + 1;
      if (row.seq !== BigInt(seq)) return { ok: false, seq, reason: 'missing' };
      if (row.prevHash !== lastHash) return { ok: false, seq, reason: 'unlinked' };
      if (row.hash !== sha256(row.input)) return { ok: false, seq, reason: 'altered' };
      count = seq;
      lastHash = row.hash;
    }
    if (rows.length < BATCH) return { ok: true, count, lastHash };
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
