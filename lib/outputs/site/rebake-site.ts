import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '@/lib/db/client';
import { expectPages } from './expected-pages';
import { makeMissing, type Progress } from './make-missing';
import { siteDirectory } from './site-page';

type Options = {
  make: string;
  signal: AbortSignal;
  progress: Progress;
  /** Told how many pages are left of a run that was broken off, which this one finishes. */
  onGoingOn?: (left: number) => void;
};

/** Makes every page of the site anew; what was broken off is gone on with. The paths that cannot be made. */
export async function rebakeSite(
  db: Db,
  { make, signal, progress, onGoingOn }: Options,
): Promise<{ total: number; failed: string[] }> {
  const underWay = path.join(siteDirectory(), '.rebake');
  await expectPages(db, make);
  if (await exists(underWay)) onGoingOn?.(await db.bakedPage.count({ where: { status: null } }));
  else {
    await db.$executeRaw`SELECT pages_changed(ARRAY(SELECT path FROM "BakedPage"))`;
    await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
    await mkdir(siteDirectory(), { recursive: true });
    // After the mark: broken off between the two, all is marked once more.
    await writeFile(underWay, '');
  }
  const total = await db.bakedPage.count();
  const failed = await makeMissing(db, { make, signal, progress });
  await rm(underWay, { force: true });
  return { total, failed };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
