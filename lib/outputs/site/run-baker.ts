import type { Db } from '@/lib/db/client';
import { keepDoing, type Kept } from '@/lib/jobs/keep-doing';
import { bakePages } from './bake-pages';
import { expectPages } from './expected-pages';
import { inTurn } from './in-turn';

/** Of the database's advisory locks, the baker's. */
const BAKERS_TURN = 7_239_001;
const BATCH = 16;
const PAUSE_MS = 5_000;
/** Another process, of a build that is gone by now, may have made pages otherwise. */
const EXPECT_AGAIN_MS = 600_000;
/** What could not be made is tried again. */
const PUT_ASIDE_MS = 60_000;

type Options = { databaseUrl: string; make: string };

/**
 * Makes the site's files behind what is published, a page after the other until all are there: at the start everything
 * that is missing or was made otherwise, then what changes. Of several server processes one at a time does it.
 */
export function runBaker(db: Db, { databaseUrl, make }: Options): Kept {
  const aside = new Map<string, number>();
  let expectedAt = -Infinity;
  const work = async () => {
    if (expectedAt + EXPECT_AGAIN_MS < performance.now()) {
      await expectPages(db, make);
      expectedAt = performance.now();
    }
    for (const [path, since] of aside) if (since + PUT_ASIDE_MS < Date.now()) aside.delete(path);
    if (!(await db.bakedPage.findFirst({ where: { status: null }, select: { path: true } }))) return;
    await inTurn(databaseUrl, BAKERS_TURN, async () => {
      for (;;) {
        const { made, gone, failed } = await bakePages(db, { make, most: BATCH, except: [...aside.keys()] });
        for (const path of failed) aside.set(path, Date.now());
        if (made + gone + failed.length === 0) return;
      }
    });
  };
  return keepDoing(work, { pauseMs: PAUSE_MS, fault: 'the site’s pages cannot be made' });
}
