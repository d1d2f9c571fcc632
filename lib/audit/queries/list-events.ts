import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { eventFilterInput } from '@/lib/audit/input';
import type { SaidIn } from '@/lib/audit/event-conditions';
import { readEvents, type AuditEvent } from '@/lib/audit/read-events';

/** `nextBefore`: where the next page begins; null on the last one. */
export type EventPage = { events: AuditEvent[]; nextBefore: number | null };

const PAGE = 50;
const nothing: SaidIn = () => ({ types: [], groups: [], values: [] });

/**
 * The log, newest first, for the auditor.
 * @param rawFilter see eventFilterInput; strings as an address bar holds them will do
 * @param options `saidIn` tells what a sought word is called in the log
 * @throws Invalid, Forbidden `needs_auditor`
 */
export async function listEvents(
  { actor, db }: Reading,
  rawFilter: unknown,
  { saidIn = nothing, before, limit = PAGE }: { saidIn?: SaidIn; before?: number; limit?: number } = {},
): Promise<EventPage> {
  requirePermission(actor, 'audit.read', {});
  const filter = parseInput(eventFilterInput, rawFilter);
  const events = await readEvents(db, filter, { saidIn, before, newestFirst: true, limit: limit + 1 });
  const page = events.slice(0, limit);
  return { events: page, nextBefore: events.length > limit ? (page.at(-1)?.seq ?? null) : null };
}
