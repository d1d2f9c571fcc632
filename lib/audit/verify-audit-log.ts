import { createHash } from 'node:crypto';
import type { Reader } from '@/lib/db/client';
import type { ChainHead } from './chain-head';

/**
 * `missing`: no seal of that place, or its event is gone; `unlinked`: it names another before it; `altered`: its
 * event is not what was sealed; `rewritten`: outside the database another hash, or a longer chain, was noted;
 * `inserted`: an event that no command wrote.
 */
export type ChainFault = 'missing' | 'unlinked' | 'altered' | 'rewritten';
export type AuditVerdict =
  | { ok: true; count: number; lastHash: string; unsealed: number; oldestUnsealedAt: Date | null }
  | { ok: false; reason: ChainFault; place: number }
  | { ok: false; reason: 'inserted'; seq: number };

type Row = { position: bigint; prevHash: string; hash: string; input: string | null };

const BATCH = 1000;
const NOTHING_BEFORE = '0'.repeat(64);

/**
 * Checks the whole chain and names the first row that was changed, removed, added or moved. A chain that was cut at its
 * end or rewritten as a whole is found by comparing it with `noted`, the seals kept outside the database.
 */
export async function verifyAuditLog(db: Reader, noted: readonly ChainHead[] = []): Promise<AuditVerdict> {
  const notedHashes = new Map(noted.map(({ place, hash }) => [place, hash]));
  let count = 0;
  let lastHash = NOTHING_BEFORE;
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT s.position, s."prevHash", s.hash,
        CASE WHEN e.seq IS NOT NULL THEN event_hash_input(e, s."prevHash", s.position) END AS input
      FROM "EventSeal" s LEFT JOIN "Event" e ON e.seq = s."eventSeq"
      WHERE s.position > ${count} ORDER BY s.position LIMIT ${BATCH}`;
    for (const row of rows) {
      const place = count + 1;
      const fault = faultOf(row, place, lastHash, notedHashes.get(place));
      if (fault) return { ok: false, reason: fault, place };
      count = place;
      lastHash = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  const cutOff = noted.find(({ place }) => place > count);
  if (cutOff) return { ok: false, reason: 'rewritten', place: cutOff.place };
  const inserted = await findInserted(db);
  if (inserted !== null) return { ok: false, reason: 'inserted', seq: inserted };
  return { ok: true, count, lastHash, ...(await awaitingSeal(db)) };
}

function faultOf(row: Row, place: number, lastHash: string, notedHash?: string): ChainFault | null {
  if (row.position !== BigInt(place) || row.input === null) return 'missing';
  if (row.prevHash !== lastHash) return 'unlinked';
  if (row.hash !== sha256(row.input)) return 'altered';
  return notedHash === undefined || notedHash === row.hash ? null : 'rewritten';
}

/** The first event that has no seal and does not wait for one. One statement, because sealing goes on meanwhile. */
async function findInserted(db: Reader): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seq: bigint | null }[]>`
    SELECT min(e.seq) AS seq FROM "Event" e
    WHERE NOT EXISTS (SELECT 1 FROM "EventSeal" s WHERE s."eventSeq" = e.seq)
      AND NOT EXISTS (SELECT 1 FROM "EventQueue" q WHERE q."eventSeq" = e.seq)`;
  return row?.seq == null ? null : Number(row.seq);
}

async function awaitingSeal(db: Reader): Promise<{ unsealed: number; oldestUnsealedAt: Date | null }> {
  const [row] = await db.$queryRaw<{ unsealed: number; oldest: Date | null }[]>`
    SELECT count(*)::integer AS unsealed, min(e.at) AS oldest
    FROM "EventQueue" q LEFT JOIN "Event" e ON e.seq = q."eventSeq"`;
  return { unsealed: row?.unsealed ?? 0, oldestUnsealedAt: row?.oldest ?? null };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
