import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { clockInChina } from '@/lib/domain/calendar';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { recordEvent } from '@/lib/audit/record-event';
import { BYTE_ORDER_MARK, csvRow } from '@/lib/audit/csv';
import type { SaidIn } from '@/lib/audit/event-conditions';
import { eventFilterInput, type EventFilter } from '@/lib/audit/input';
import { readEvents, type AuditEvent } from '@/lib/audit/read-events';

export const EXPORT_COLUMNS = [
  'seq',
  'at',
  'actor',
  'what',
  'article',
  'type',
  'subject',
  'payload',
  'hash',
] as const;

export type ExportLanguage = {
  headings: Record<(typeof EXPORT_COLUMNS)[number], string>;
  /** What happened, as the list says it. */
  say: (event: AuditEvent) => string;
  saidIn: SaidIn;
};

const BATCH = 1000;

/**
 * The filtered log up to now, oldest first, as a CSV file in pieces; times are China's. The export itself is recorded
 * in the log before the first piece is sent; that event is not in the file.
 * @throws Invalid, Forbidden `needs_auditor`
 */
export async function exportEvents(
  ctx: Ctx,
  rawFilter: unknown,
  language: ExportLanguage,
): Promise<AsyncGenerator<string>> {
  const filter = parseInput(eventFilterInput, rawFilter);
  requirePermission(ctx.actor, 'audit.read', {});
  const end = await transaction(ctx, async (tx) => {
    recordEvent(tx, ctx, { type: 'audit.exported', payload: { filter: toJson(filter) } });
    const last = await tx.event.aggregate({ _max: { seq: true } });
    return Number(last._max.seq ?? 0) + 1;
  });
  return rows(ctx, filter, language, end);
}

/** Each piece is read while the reader may still read: a slow download outlives nobody's authority. */
async function* rows(ctx: Ctx, filter: EventFilter, language: ExportLanguage, before: number) {
  const { headings, say, saidIn } = language;
  yield BYTE_ORDER_MARK + csvRow(EXPORT_COLUMNS.map((column) => headings[column]));
  let after = 0;
  for (;;) {
    const piece = { saidIn, after, before, newestFirst: false, limit: BATCH };
    const events = await transaction(ctx, (tx) => readEvents(tx, filter, piece));
    if (events.length > 0) yield events.map((event) => csvRow(cells(event, say(event)))).join('');
    if (events.length < BATCH) return;
    after = events.at(-1)?.seq ?? before;
  }
}

function cells(event: AuditEvent, what: string): string[] {
  return [
    String(event.seq),
    // 2026-01-05 09:00:00.000
    clockInChina(event.at).replace('T', ' '),
    event.actorName,
    what,
    event.articleHeadline ?? '',
    event.type,
    event.subjectId ?? '',
    JSON.stringify(event.payload),
    event.hash ?? '',
  ];
}
