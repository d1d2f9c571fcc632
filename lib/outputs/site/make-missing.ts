import type { Db } from '@/lib/db/client';
import { bakePages } from './bake-pages';

const BATCH = 64;

export type Progress = (done: number, total: number) => void;

type Options = { make: string; signal: AbortSignal; progress: Progress };

/** Makes every page that has no file that stands for it; the paths of those that cannot be made. */
export async function makeMissing(db: Db, { make, signal, progress }: Options): Promise<string[]> {
  const left = () => db.bakedPage.count({ where: { status: null } });
  const total = await left();
  const failed: string[] = [];
  for (let done = 0; ;) {
    signal.throwIfAborted();
    const batch = await bakePages(db, { make, most: BATCH, except: failed });
    failed.push(...batch.failed);
    if (batch.made + batch.gone + batch.failed.length === 0) return failed;
    // The server's own baker may be at it too.
    done = Math.max(done, total - (await left()));
    progress(Math.min(total, done + failed.length), total);
  }
}
