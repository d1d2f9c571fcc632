import type { Db } from '@/lib/db/client';
import { keepDoing, type Kept } from '@/lib/jobs/keep-doing';
import { siteGeneration } from './site-generation';
import { keptPictures, removePicture, sharePictureFile } from './share-files';
import { listSharePictures } from './share-pictures';

const PAUSE_MS = 10_000;

/**
 * Draws the pictures that are not there yet, one after the other behind the pages, which never wait for them: nobody has
 * to be the first to ask for one. What nothing shows any more goes.
 */
export function runSharePainter(db: Db): Kept {
  let done: string | null = null;
  let isStopped = false;
  const work = async () => {
    const generation = await siteGeneration(db);
    if (generation === done) return;
    const [wanted, kept] = await Promise.all([listSharePictures(db), keptPictures()]);
    const failed: unknown[] = [];
    for (const picture of wanted) {
      if (isStopped) return;
      if (!kept.has(picture.key))
        await sharePictureFile(picture).catch((error: unknown) => failed.push(error));
    }
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of kept) if (!keys.has(key)) await removePicture(key);
    if (failed.length > 0) console.error(`${failed.length} share pictures were not drawn`, failed[0]);
    done = generation;
  };
  const loop = keepDoing(work, { pauseMs: PAUSE_MS, fault: 'the share pictures cannot be drawn' });
  return {
    ...loop,
    stop: () => {
      isStopped = true;
      return loop.stop();
    },
  };
}
