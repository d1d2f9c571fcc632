import { isDeepStrictEqual } from 'node:util';
import type { Db, Reader } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { indexed, indexEntry, indexPublication } from './index-publication';
import { IS_READABLE } from './readable';

const AT_A_TIME = 1000;

/** Indexes what readers can read and no search finds yet, as after an upgrade. @returns how many there were */
export async function indexMissing(ctx: Ctx & { db: Db }): Promise<number> {
  const missing = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Publication" p
    LEFT JOIN "PublishedText" t ON t."publicationId" = p.id AND t."revisionId" = p."shownRevisionId"
    WHERE ${IS_READABLE} AND p."shownRevisionId" IS NOT NULL
      AND t."publicationId" IS NULL
    ORDER BY p."publishedAt" DESC LIMIT ${AT_A_TIME}`;
  for (const { id } of missing) await transaction(ctx, (tx) => indexPublication(tx, id));
  return missing.length;
}

export type IndexProgress = (done: number, total: number) => void;

/** Writes the whole public index anew. @returns how many publications readers can read */
export async function rebuildPublicIndex(ctx: Ctx & { db: Db }, onProgress: IndexProgress): Promise<number> {
  const ids = await idsOf(ctx.db);
  for (const [done, id] of ids.entries()) {
    await transaction(ctx, (tx) => indexPublication(tx, id));
    onProgress(done + 1, ids.length);
  }
  return ctx.db.publishedText.count();
}

/** Titles of the publications whose entry in the index is not what their text makes of it, or that have one too many. */
export async function checkPublicIndex(db: Reader, onProgress: IndexProgress): Promise<string[]> {
  const wrong: string[] = [];
  const ids = await idsOf(db);
  for (const [done, id] of ids.entries()) {
    const { title, text, ...publication } = await db.publication.findUniqueOrThrow({
      where: { id },
      select: {
        ...indexed,
        title: true,
        text: { select: { revisionId: true, publishedAt: true, text: true, folded: true, grams: true } },
      },
    });
    if (!isDeepStrictEqual(text, indexEntry(publication))) wrong.push(title);
    onProgress(done + 1, ids.length);
  }
  return wrong;
}

async function idsOf(db: Reader): Promise<string[]> {
  const all = await db.publication.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return all.map(({ id }) => id);
}
