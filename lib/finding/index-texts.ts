import type { Db } from '@/lib/db/client';
import { isOfWhatWent } from '@/lib/db/database-rule';
import { searchable } from '@/lib/search/searchable';
import { readTexts, type FindableText } from './read-texts';
import { staleTexts } from './stale-texts';
import { TEXT_KINDS, type TextId } from './text-kinds';

const AT_A_TIME = 100;

/** Brings the desk's index up to the texts, all or those changed `since`. @returns how many entries were written */
export async function indexChanged(db: Db, since: Date | null): Promise<number> {
  let count = 0;
  for (;;) {
    const stale = await staleTexts(db, { since, most: AT_A_TIME });
    await dropEntries(
      db,
      stale.filter(({ isAhead }) => isAhead),
    );
    await indexTexts(db, stale);
    count += stale.length;
    if (stale.length < AT_A_TIME) return count;
  }
}

/** Writes the entries of these texts, and takes out those of texts that are no more. */
export async function indexTexts(db: Db, texts: readonly TextId[]): Promise<void> {
  for (const kind of TEXT_KINDS) {
    const ids = texts.filter((text) => text.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const standing = await readTexts(db, kind, ids);
    for (const text of standing) await writeEntry(db, text);
    const found = new Set(standing.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    await dropEntries(
      db,
      gone.map((id) => ({ kind, id })),
    );
  }
}

async function dropEntries(db: Db, texts: readonly TextId[]): Promise<void> {
  if (texts.length === 0) return;
  await db.deskText.deleteMany({ where: { OR: texts.map(({ kind, id }) => ({ kind, id })) } });
}

/** Another server may have written a newer version meanwhile, which stays; and the article may have gone, which is no fault. */
async function writeEntry(
  db: Db,
  { kind, id, partOf, articleId, requestId, version, at, text }: FindableText,
) {
  const { folded, grams } = searchable(text);
  try {
    await db.$executeRaw`
      INSERT INTO "DeskText" (kind, id, "partOf", "articleId", "requestId", version, at, text, folded, grams)
      VALUES (${kind}::"DeskTextKind", ${id}::uuid, ${partOf}::uuid, ${articleId}::uuid, ${requestId}::uuid, ${version}::int,
        ${at}::timestamptz, ${text}, ${folded}, ${grams}::int[])
      ON CONFLICT (kind, id) DO UPDATE SET "partOf" = excluded."partOf", "articleId" = excluded."articleId",
        "requestId" = excluded."requestId", version = excluded.version, at = excluded.at, text = excluded.text,
        folded = excluded.folded, grams = excluded.grams
      WHERE "DeskText".version <= excluded.version`;
  } catch (error) {
    if (!isOfWhatWent(error)) throw error;
  }
}
