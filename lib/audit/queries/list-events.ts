import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { eventFilterInput } from '@/lib/audit/input';
import { readEvents, type AuditEvent } from '@/lib/audit/read-events';

/** `nextBefore`: where the next page begins; null on the last one. */
export type EventPage = { events: AuditEvent[]; nextBefore: number | null };

const PAGE = 50;

/**
 * The log, newest first, for the auditor.
 * @param rawFilter see eventFilterInput; strings as an address bar holds them will do
 * @throws Invalid, Forbidden `needs_auditor`
 */
export async function listEvents(
  { actor, db }: Reading,
  rawFilter: unknown,
  { before, limit = PAGE }: { before?: number; limit?: number } = {},
): Promise<EventPage> {
  requirePermission(actor, 'audit.read', {});
  const filter = parseInput(eventFilterInput, rawFilter);
  const events = await readEvents(db, filter, { before, newestFirst: true, limit: limit + 1 });
  const page = events.slice(0, limit);
  return { events: page, nextBefore: events.length > limit ? (page.at(-1)?.seq ?? null) : null };
}
