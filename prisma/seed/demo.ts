// Fills an empty database with the demo office 云溪区, through the commands its people would use, each at its own time.
import { createDb } from '@/lib/db/client';
import { makeDemo } from './demo/make-demo';
import { photoPlacer } from './demo/place-photos';

const { DATABASE_OWNER_URL, DATABASE_URL, DEMO_PASSWORD } = process.env;
const url = DATABASE_OWNER_URL || DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set');
if (!DEMO_PASSWORD) throw new Error('DEMO_PASSWORD is not set: the demo accounts have no default password');

// The demo's time is set for a connection.
const db = createDb(url, 1);
try {
  if ((await db.person.count()) === 0) {
    await makeDemo(db, {
      password: DEMO_PASSWORD,
      now: new Date(),
      placePhotos: photoPlacer(),
      say: (article) => console.log(`  ${article}`),
    });
  }
} finally {
  await db.$disconnect();
}
