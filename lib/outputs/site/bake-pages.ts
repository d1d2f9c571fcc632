import pLimit from 'p-limit';
import type { Db } from '@/lib/db/client';
import { isPublicPhoto } from '@/lib/media/queries/is-public-photo';
import { packPage } from './pack-page';
import { removePageFiles, writePageFiles } from './page-files';
import { renderPage } from './render-page';
import { readFrame, type FrameMaker } from './site-frame';
import { pictureOf } from './site-page';

const AT_ONCE = 4;

/** A page to be made: `generation` is that of the change it is to show. */
type Wanted = { path: string; generation: bigint };
type Made = Wanted & { status: number; hash: string };

export type Batch = { made: number; gone: number; failed: string[] };

/**
 * Makes the files of some of the pages that have none that stand for them, the newest changes first, and says so in
 * their rows. A page that changed while it was made stays to be made. `except`: paths to leave for now.
 */
export async function bakePages(
  db: Db,
  { make, most, except = [] }: { make: string; most: number; except?: readonly string[] },
): Promise<Batch> {
  const wanted = await db.$queryRaw<Wanted[]>`
    SELECT path, generation FROM "BakedPage" WHERE status IS NULL AND path <> ALL(${[...except]}::text[])
    ORDER BY generation DESC, path LIMIT ${most}::int`;
  if (wanted.length === 0) return { made: 0, gone: 0, failed: [] };
  // Read after the marks, of which any later change makes new ones.
  const frame = await readFrame({ db });
  const turns = pLimit(AT_ONCE);
  const made: Made[] = [];
  const gone: Wanted[] = [];
  const failed: string[] = [];
  const bake = async (page: Wanted) => {
    try {
      const kept = await makePage(db, page.path, frame);
      if (kept) made.push({ ...page, ...kept });
      else gone.push(page);
    } catch (error) {
      failed.push(page.path);
      console.error(`page ${page.path} could not be made`, error);
    }
  };
  await Promise.all(wanted.map((page) => turns(() => bake(page))));
  await record(db, made, make);
  await forget(db, gone);
  return { made: made.length, gone: gone.length, failed };
}

async function makePage(
  db: Db,
  path: string,
  frame: FrameMaker,
): Promise<{ status: number; hash: string } | null> {
  const picture = pictureOf(path);
  if (picture !== null) return (await isPublicPhoto(db, picture)) ? { status: 200, hash: picture } : null;
  const answer = await renderPage({ db }, path, frame);
  if (!answer) return null;
  const packed = await packPage(answer.body);
  await writePageFiles(path, packed);
  return { status: answer.status, hash: packed.hash };
}

// The number is taken before any page's row is: in the order of those who change what is published.
async function record(db: Db, made: readonly Made[], make: string): Promise<void> {
  if (made.length === 0) return;
  await db.$executeRaw`
    WITH next AS MATERIALIZED (SELECT next_site_generation() AS generation)
    UPDATE "BakedPage" b SET generation = next.generation, status = m.status, hash = m.hash, make = ${make}
    FROM next, unnest(${made.map(({ path }) => path)}::text[], ${made.map(({ generation }) => generation)}::bigint[],
      ${made.map(({ status }) => status)}::smallint[], ${made.map(({ hash }) => hash)}::text[])
      AS m(path, generation, status, hash)
    WHERE b.path = m.path AND b.generation = m.generation`;
  await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
}

// The row stays: a process that has not read of the change yet would not hear of a row that is gone.
async function forget(db: Db, gone: readonly Wanted[]): Promise<void> {
  for (const { path, generation } of gone) {
    const { count } = await db.bakedPage.updateMany({ where: { path, generation }, data: { status: 404 } });
    if (count > 0 && pictureOf(path) === null) await removePageFiles(path);
  }
}
