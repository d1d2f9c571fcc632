import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '@/lib/db/client';
import { keepDoing, type Kept } from '@/lib/jobs/keep-doing';
import { siteGeneration } from './site-generation';
import { keptPictures, removePicture, sharePictureFile } from './share-files';
import { sharePicturesAt, siteSharePicture, type SharePicture } from './share-pictures';

const PAUSE_MS = 10_000;
/** Articles looked at together, so that the pages never wait for it. */
const AT_ONCE = 100;
/** After each picture it rests three times as long as that took: a quarter of one core, however many are to be drawn. */
const REST = 3;

/**
 * Draws the pictures that are not there yet, behind the pages, which never wait for them: nobody has to be the first to
 * ask for one. What nothing shows any more goes.
 */
export function runSharePainter(db: Db): Kept {
  /** The keys of the pictures there are to be, by the path of the page. */
  const shown = new Map<string, string>();
  let done = '0';
  const stop = new AbortController();
  const work = async () => {
    const upTo = await siteGeneration(db);
    if (upTo === done) return;
    const kept = await keptPictures();
    const failed: unknown[] = [];
    const paint = async (path: string, picture: SharePicture | null | undefined) => {
      if (!picture) return void shown.delete(path);
      shown.set(path, picture.key);
      if (kept.has(picture.key) || stop.signal.aborted) return;
      const begun = performance.now();
      await sharePictureFile(picture, { isBehind: true }).catch((error: unknown) => failed.push(error));
      await wait(REST * (performance.now() - begun), undefined, { signal: stop.signal }).catch(() => {});
    };
    await paint('/', await siteSharePicture(db));
    const changed = await changedArticles(db, done);
    for (let at = 0; at < changed.length && !stop.signal.aborted; at += AT_ONCE) {
      const paths = changed.slice(at, at + AT_ONCE);
      const pictures = await sharePicturesAt(db, paths);
      for (const path of paths) await paint(path, pictures.get(path));
    }
    if (stop.signal.aborted) return;
    const keys = new Set(shown.values());
    for (const key of kept) if (!keys.has(key)) await removePicture(key);
    if (failed.length > 0) console.error(`${failed.length} share pictures were not drawn`, failed[0]);
    done = upTo;
  };
  const loop = keepDoing(work, { pauseMs: PAUSE_MS, fault: 'the share pictures cannot be drawn' });
  return {
    ...loop,
    stop: () => {
      stop.abort();
      return loop.stop();
    },
  };
}

async function changedArticles(db: Db, since: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ path: string }[]>`
    SELECT path FROM "BakedPage" WHERE generation > ${since}::bigint AND path ~ '^/[0-9]{4}/' ORDER BY generation DESC`;
  return rows.map(({ path }) => path);
}
