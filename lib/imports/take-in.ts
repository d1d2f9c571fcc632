import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { planApart } from '@/lib/intake/apart/read-apart';
import { notesOf } from '@/lib/intake/notes-of';
import type { Source } from '@/lib/intake/source';
import { storable } from '@/lib/domain/text/storable';
import { officeCues } from '@/lib/topics/office-cues';
import { listSameImports, type SameImport } from './queries/list-same-imports';
import { requireWaiting } from './require-waiting';
import { storePictures } from './store-pictures';

export type TakenIn = {
  importId: string;
  characterCount: number;
  articles: number;
  warnings: string[];
  /** Other imports of the same file or text. */
  same: SameImport[];
};

type Sent = { importId?: string | undefined; signal?: AbortSignal | undefined };

/**
 * Plans a source and keeps both as an import of the actor's; under an id that came in before, it stays one.
 * @throws Invalid when its sender gave it up, or for more than can be planned (UnreadableFile): nothing is kept then
 */
export async function takeIn(
  ctx: Ctx,
  read: Source,
  file: { byteSize: number; hash: string },
  { importId: id, signal }: Sent = {},
): Promise<TakenIn> {
  const createdById = actingPerson(ctx.actor).id;
  const source = { ...read, text: storable(read.text) };
  const { fileName, text, warnings, scripts } = source;
  const cues = await officeCues(ctx.db);
  const plan = await planApart(source, cues);
  const pictures = await storePictures(ctx, source.pictures);
  const notes = notesOf(source).map((note) => ({ ...note, text: storable(note.text) }));
  const characterCount = countCharacters(text);
  const answer = { characterCount, articles: plan.articles, warnings };
  const importId = await transaction(ctx, async (tx) => {
    if (id && (await tx.import.count({ where: { id, createdById } })) > 0) return id;
    const importId = id ?? randomUUID();
    // Not through the client, which would read and write the plan's JSON once more while everybody waits.
    await tx.$executeRaw`
      INSERT INTO "Import" (id, "createdById", "fileName", "byteSize", hash, text, warnings, pictures, notes, scripts,
        flags, joins, rows, "createdAt", "updatedAt")
      VALUES (${importId}::uuid, ${createdById}::uuid, ${fileName}, ${file.byteSize}, ${file.hash}, ${text}, ${warnings},
        ${JSON.stringify(pictures)}::jsonb, ${JSON.stringify(notes)}::jsonb, ${JSON.stringify(scripts)}::jsonb,
        ${plan.flags}::jsonb, ${plan.joins}::jsonb, ${plan.rows}::jsonb, ${ctx.now}, ${ctx.now})`;
    const payload = { name: fileName, characterCount };
    recordEvent(tx, ctx, { type: 'import.read', subjectId: importId, payload });
    requireWaiting(signal);
    return importId;
  });
  return { importId, ...answer, same: await listSameImports(ctx, importId) };
}
