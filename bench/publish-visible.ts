// Publishes articles of the demo office, one after the other, by the real command, and asks for each until it is there:
// node tsx bench/publish-visible.ts URL COUNT, with the application's environment. Prints the milliseconds, a JSON line.
import { createDb } from '@/lib/db/client';
import { officeActs } from '@/tests/drills/office-acts';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from './request.mjs';

/** A reader who waits for it; one who asks without a pause takes of the server what the publication needs. */
const ASK_AGAIN_MS = 10;

const [url = '', count = '0'] = process.argv.slice(2);
const db = createDb(process.env.DATABASE_URL ?? '', 4);
const acts = await officeActs(db);
const articles = [];
for (let at = 1; at <= Number(count); at += 1) articles.push(await acts.approved(`v${at}`));
// The load begins when this is said.
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

const command: number[] = [];
const visible: number[] = [];
for (const article of articles) {
  const begun = performance.now();
  const published = acts.publish(article).then(() => command.push(performance.now() - begun));
  while ((await request(url + article.path)).status !== 200) await wait(ASK_AGAIN_MS);
  visible.push(performance.now() - begun);
  await published;
}
process.stdout.write(`${JSON.stringify({ command, visible })}\n`);
await db.$disconnect();
process.exit();
