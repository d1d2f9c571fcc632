import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { runApart } from '@/lib/intake/apart/thread';
import type { Source } from '@/lib/intake/source';
import { officeCues } from '@/lib/topics/office-cues';
import { requireWaiting } from './require-waiting';
import { storePictures } from './store-pictures';

export type TakenIn = { importId: string; characterCount: number; articles: number; warnings: string[] };

type Sent = { importId?: string | undefined; signal?: AbortSignal | undefined };

/**
 * Plans a source and keeps both as an import of the actor's; under an id that came in before, it stays one.
 * @throws Invalid when its sender gave it up: nothing is kept then
 */
export async function takeIn(
  ctx: Ctx,
  read: Source,
  file: { byteSize: number; hash: string },
  { importId: id, signal }: Sent = {},
): Promise<TakenIn> {
  const createdById = actingPerson(ctx.actor).id;
  const source = { ...read, text: storable(read.text) };
  const { fileName, text, warnings } = source;
  const cues = await officeCues(ctx.db);
  const plan = await runApart({ name: 'plan', input: { source: { ...source, pictures: [] }, cues } });
  const pictures = await storePictures(ctx, source.pictures);
  const dropped = source.dropped.map(({ reason, ...item }) => ({ reason, text: storable(item.text) }));
  const characterCount = countCharacters(text);
  const answer = { characterCount, articles: plan.articles, warnings };
  return transaction(ctx.db, async (tx) => {
    if (id && (await tx.import.count({ where: { id, createdById } })) > 0) return { importId: id, ...answer };
    const { id: importId } = await tx.import.create({
      data: {
        ...(id ? { id } : {}),
        ...{ createdById, fileName, text, warnings, ...file },
        pictures: toJson(pictures),
        dropped: toJson(dropped),
        flags: storableJson(plan.flags),
        joins: storableJson(plan.joins),
        rows: storableJson(plan.rows),
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      select: { id: true },
    });
    const payload = { name: fileName, characterCount };
    recordEvent(tx, ctx, { type: 'import.read', subjectId: importId, payload });
    requireWaiting(signal);
    return { importId, ...answer };
  });
}

/** The database holds any text but these; no place in the text changes. */
function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}

function storableJson(value: unknown) {
  return toJson(
    JSON.parse(
      JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner)),
    ),
  );
}
