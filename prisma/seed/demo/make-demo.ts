import type { Db } from '@/lib/db/client';
import { articleTimes } from './article-times';
import { carryOutFate } from './carry-out-fate';
import { castOf, leaveDesks, type Cast } from './cast';
import { onDemoTime } from './demo-clock';
import { demoTimes, type DemoTimes } from './demo-times';
import { makeArticle, type DepartmentIds } from './make-article';
import { makeLedger } from './make-ledger';
import { makeOffice } from './make-office';
import { makeSeason } from './make-season';
import type { PhotoPlacer } from './place-photos';
import { readNotices } from './read-notices';
import { SCENARIO, type Part } from './scenario';
import { takeSteps, type Step } from './step';
import { talkOver } from './talk-over';
import { workdayFrom } from './workdays';

type Wanted = {
  password: string;
  now: Date;
  placePhotos: PhotoPlacer;
  /** Told of each article as it is begun. */
  say: (article: string) => void;
};

/** Makes the demo office as it stands on the day of `now`: four years of articles and the season under way. */
export async function makeDemo(db: Db, { password, now, placePhotos, say }: Wanted): Promise<void> {
  const times = demoTimes(now);
  await onDemoTime(db, times.founded, async (clock) => {
    const cast = castOf(db, clock);
    const departments = await makeOffice(db, { clock, cast }, password);
    const articles = SCENARIO.map((part) => lifeOf(part, { cast, departments, placePhotos, times, say }));
    const unfinished = articles.filter(({ isUnfinished }) => isUnfinished);
    await takeSteps(clock, [
      ...articles.flatMap(({ steps }) => steps),
      ...makeSeason(cast, times, now, {
        departments,
        articleIds: () => unfinished.map(({ articleId }) => articleId()),
      }),
      ...makeLedger(cast, times),
      ...readNotices(cast, times.seasonStart),
    ]);
  });
  await leaveDesks(db);
}

type Desk = Pick<Wanted, 'placePhotos' | 'say'> & {
  cast: Cast;
  departments: DepartmentIds;
  times: DemoTimes;
};

/** All that happens to an article. */
function lifeOf({ sample, writer, fate, isPast, pace }: Part, { times, say, ...desk }: Desk) {
  const { seasonStart, pastStart, scheduled: scheduledFor } = times;
  const start = isPast ? pastStart(sample.year, pace.late) : workdayFrom(seasonStart, pace.late, '08:30');
  const own = articleTimes(start, pace);
  const { articleId, steps } = makeArticle(sample, { ...desk, writer, times: own });
  const journey = { cast: desk.cast, articleId, writer, slug: sample.slug, times: own, scheduledFor };
  const said: Step = {
    at: own.begun,
    take: async () => say(`${sample.year} ${sample.bodyName}`),
  };
  return {
    articleId,
    isUnfinished: fate === 'drafting' || fate === 'changes_requested',
    steps: [
      ...steps,
      ...carryOutFate(journey, fate),
      ...talkOver(desk.cast, start, sample.key, articleId),
      said,
    ],
  };
}
