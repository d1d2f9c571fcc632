import type { Db } from '@/lib/db/client';
import { pictureOf } from '../site-page';

export type StatedPage = { path: string; status: number; hash: string };
export type Withdrawn = { path: string; withdrawnAt: string | null };

/** What the whole site was at one moment. */
export type SiteState = {
  generation: string;
  pages: StatedPage[];
  /** Hashes of the pictures readers may see. */
  photos: string[];
  withdrawn: Withdrawn[];
};

type Row = { path: string; status: number; hash: string; withdrawnAt: Date | null };

/** Only what has files that stand for it: what has none is left out. */
export async function readSiteState(db: Db): Promise<SiteState> {
  const [generation, rows] = await db.$transaction(
    [
      db.siteGeneration.findFirst({ select: { generation: true } }),
      db.$queryRaw<Row[]>`
        SELECT b.path, b.status, b.hash, p."withdrawnAt" FROM "BakedPage" b
        LEFT JOIN "Publication" p ON b.status = 410 AND b.path = '/' || p.year || '/' || p.slug
        WHERE b.hash IS NOT NULL ORDER BY b.path`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  const state: SiteState = {
    generation: String(generation?.generation ?? 0),
    pages: [],
    photos: [],
    withdrawn: [],
  };
  for (const { path, status, hash, withdrawnAt } of rows) {
    if (pictureOf(path) !== null) {
      state.photos.push(hash);
      continue;
    }
    state.pages.push({ path, status, hash });
    if (status === 410) state.withdrawn.push({ path, withdrawnAt: withdrawnAt?.toISOString() ?? null });
  }
  return state;
}

/** The number of the last change to the site, or to a file of it. */
export async function siteGeneration(db: Db): Promise<string> {
  const row = await db.siteGeneration.findFirst({ select: { generation: true } });
  return String(row?.generation ?? 0);
}
