import type { Reader } from '@/lib/db/client';
import { picturesToExport } from '@/lib/outputs/site/share-files';
import { listSharePictures, type SharePicture } from '@/lib/outputs/site/share-pictures';
import { pictureOf } from '@/lib/outputs/site/site-page';

export type StatedPage = { path: string; status: number; hash: string };
export type Withdrawn = { path: string; withdrawnAt: string | null };

/** What the whole site was at one moment. */
export type SiteState = {
  generation: string;
  pages: StatedPage[];
  /** Hashes of the pictures readers may see. */
  photos: string[];
  /** What stands beside links that are passed on. */
  shares: SharePicture[];
  withdrawn: Withdrawn[];
};

type Row = {
  generation: string;
  path: string | null;
  status: number;
  hash: string;
  withdrawnAt: Date | null;
};

/** Only what has files that stand for it: what has none is left out. In one statement, which sees one moment. */
export async function readSiteState(db: Reader): Promise<SiteState> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.generation, b.path, b.status, b.hash, p."withdrawnAt"
    FROM (SELECT coalesce(max(generation), 0)::text AS generation FROM "SiteGeneration") g
    LEFT JOIN "BakedPage" b ON b.hash IS NOT NULL
    LEFT JOIN "Publication" p ON b.status = 410 AND b.path = '/' || p.year || '/' || p.slug
    ORDER BY b.path`;
  const state: SiteState = {
    generation: rows[0]?.generation ?? '0',
    pages: [],
    photos: [],
    // Later than the rest: what changed between has another generation, and the export goes another round.
    shares: await picturesToExport(await listSharePictures(db)),
    withdrawn: [],
  };
  for (const { path, status, hash, withdrawnAt } of rows) {
    if (path === null) continue;
    if (pictureOf(path) !== null) {
      state.photos.push(hash);
      continue;
    }
    state.pages.push({ path, status, hash });
    if (status === 410) state.withdrawn.push({ path, withdrawnAt: withdrawnAt?.toISOString() ?? null });
  }
  return state;
}
