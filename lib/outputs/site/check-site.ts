import pLimit from 'p-limit';
import type { Db } from '@/lib/db/client';
import { photoFileName, PHOTO_WIDTHS, type PhotoSize } from '@/lib/media/photo-path';
import { readPhoto } from '@/lib/media/read-photo';
import { listExpected } from './expected-pages';
import { ENCODINGS, hashOf } from './pack-page';
import { readPageFile } from './page-files';
import { pictureOf } from './site-page';

const AT_ONCE = 16;
const SIZES: readonly PhotoSize[] = ['master', ...PHOTO_WIDTHS];

export type SiteCheck = {
  /** How many pages and pictures are as their rows say. */
  kept: number;
  broken: { path: string; file: string }[];
  /** What has no file that stands for it, or one of another make. */
  stale: string[];
};

type Row = { path: string; hash: string };

/** Holds every kept file against its row. */
export async function checkSite(
  db: Db,
  { make, progress = () => {} }: { make: string; progress?: (done: number, total: number) => void },
): Promise<SiteCheck> {
  const [rows, unmade, expected] = await Promise.all([
    db.$queryRaw<Row[]>`SELECT path, hash FROM "BakedPage" WHERE hash IS NOT NULL ORDER BY path`,
    db.bakedPage.findMany({ where: { status: null }, select: { path: true } }),
    listExpected(db, make),
  ]);
  const stale = [...new Set([...unmade.map(({ path }) => path), ...expected])].toSorted();
  const broken: SiteCheck['broken'] = [];
  const turns = pLimit(AT_ONCE);
  let [done, kept] = [0, 0];
  const check = async (row: Row) => {
    const file = await faultOf(row);
    // Made anew since the rows were read?
    if (file !== null && (await db.bakedPage.count({ where: row })) > 0)
      broken.push({ path: row.path, file });
    else kept += 1;
    progress((done += 1), rows.length);
  };
  await Promise.all(rows.map((row) => turns(() => check(row))));
  return { kept, broken, stale };
}

/** The first file that is missing or another; null when all are there. */
async function faultOf({ path, hash }: Row): Promise<string | null> {
  if (pictureOf(path) === null) {
    for (const encoding of ENCODINGS) if (!(await readPageFile(path, encoding, hash))) return encoding;
    return null;
  }
  for (const size of SIZES) {
    const bytes = (await readPhoto(hash, size))?.bytes;
    if (!bytes || (size === 'master' && hashOf(bytes) !== hash)) return photoFileName(size);
  }
  return null;
}
