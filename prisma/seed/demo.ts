// Fills an empty database with the demo office 云溪区, through the commands its people would use.
import { createDb } from '@/lib/db/client';
import { carryOutFate } from './demo/carry-out-fate';
import { castOf, leaveDesks } from './demo/cast';
import { makeArticle } from './demo/make-article';
import { makeOffice } from './demo/make-office';
import { makeSeason } from './demo/make-season';
import { photoPlacer } from './demo/place-photos';
import { SCENARIO } from './demo/scenario';

const { DATABASE_URL, DEMO_PASSWORD } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');

const db = createDb(DATABASE_URL, 4);
try {
  if ((await db.person.count()) === 0) await seedDemo();
} finally {
  await db.$disconnect();
}

async function seedDemo(): Promise<void> {
  if (!DEMO_PASSWORD) throw new Error('DEMO_PASSWORD is not set: the demo accounts have no default password');
  const departments = await makeOffice(db, DEMO_PASSWORD);
  const cast = castOf(db);
  const placePhotos = photoPlacer();
  const unfinished: string[] = [];
  for (const { sample, writer, fate } of SCENARIO) {
    const articleId = await makeArticle(await cast(writer), sample, departments, placePhotos);
    if (fate === 'drafting' || fate === 'changes_requested') unfinished.push(articleId);
    await carryOutFate({ cast, articleId, writer, slug: sample.slug }, fate);
    console.log(`  ${sample.year} ${sample.bodyName}`);
  }
  await makeSeason(cast, unfinished);
  await leaveDesks(db);
}
