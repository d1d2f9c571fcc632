import type { Db } from '@/lib/db/client';
import type { IndexProgress } from '@/lib/publications/index-all';
import { searchable } from '@/lib/search/searchable';
import { indexTexts } from './index-texts';
import { readTexts } from './read-texts';
import { TEXT_KINDS, type TextId } from './text-kinds';

const AT_A_TIME = 100;

/** Writes the whole of the desk's index anew. @returns how many texts it holds */
export async function rebuildDeskIndex(db: Db, onProgress: IndexProgress): Promise<number> {
  // Entries of what is no more, and of another version than any text has.
  await db.deskText.deleteMany({});
  await eachBatch(db, onProgress, (texts) => indexTexts(db, texts));
  return db.deskText.count();
}

/** The texts whose entry is not what the text makes of it, and the entries that have none. */
export async function checkDeskIndex(db: Db, onProgress: IndexProgress): Promise<TextId[]> {
  const wrong: TextId[] = [];
  const read = new Set<string>();
  await eachBatch(db, onProgress, async (texts) => {
    const [first] = texts;
    if (!first) return;
    const { kind } = first;
    const ids = texts.map(({ id }) => id);
    const entries = await db.deskText.findMany({ where: { kind, id: { in: ids } } });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const text of await readTexts(db, kind, ids)) {
      const entry = byId.get(text.id);
      const { folded, grams } = searchable(text.text);
      const isSame =
        entry?.version === text.version &&
        entry.text === text.text &&
        entry.folded === folded &&
        entry.grams.join() === grams.join();
      read.add(`${kind} ${text.id}`);
      if (!isSame) wrong.push({ kind, id: text.id });
    }
  });
  const entries = await db.deskText.findMany({ select: { kind: true, id: true } });
  const orphans = entries.filter(({ kind, id }) => !read.has(`${kind} ${id}`));
  return [...wrong, ...orphans];
}

/** Texts of one kind at a time. */
async function eachBatch(db: Db, onProgress: IndexProgress, work: (texts: TextId[]) => Promise<void>) {
  const texts = await allTexts(db);
  let done = 0;
  for (const kind of TEXT_KINDS) {
    const ofKind = texts.filter((text) => text.kind === kind);
    for (let from = 0; from < ofKind.length; from += AT_A_TIME) {
      const batch = ofKind.slice(from, from + AT_A_TIME);
      await work(batch);
      done += batch.length;
      onProgress(done, texts.length);
    }
  }
}

function allTexts(db: Db): Promise<TextId[]> {
  return db.$queryRaw<TextId[]>`
    SELECT 'head'::"DeskTextKind" AS kind, id FROM "Article"
    UNION ALL SELECT 'section', id FROM "Section" WHERE "removedAt" IS NULL
    UNION ALL SELECT 'revision', id FROM "Revision"
    UNION ALL SELECT 'submission', id FROM "Submission"
    UNION ALL SELECT 'file', id FROM "SubmissionFile"
    UNION ALL SELECT 'comment', id FROM "Comment"`;
}
