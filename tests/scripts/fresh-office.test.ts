import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDb, type Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { makeArticle } from '@/lib/imports/commands/make-article';
import { addPerson } from '@/lib/people/commands/add-person';
import { openDatabase } from '../../scripts/lib/app-database.mjs';
import { createDatabase } from '../../scripts/lib/database.mjs';
import labels from '../intake/topics/seed-labels.json';
import { pastedImport, SUMMARY } from '../support/imports';
import { openDesk } from '../support/office';
import { system } from '../support/jobs';
import { seedTexts } from '../support/seed-texts';
import { testDatabaseName, testDatabaseUrl, testOwnerUrl, testServer } from '../support/test-server';

const databaseUrl = testDatabaseUrl('fresh_office');
let db: Db;
let writer: Ctx & { db: Db };

/** As an office comes to be on its own server: an empty database, `npm start`, then the first person. */
beforeAll(async () => {
  await createDatabase(testServer().url, testDatabaseName('fresh_office'));
  const ownerUrl = testOwnerUrl('fresh_office');
  await openDatabase({ databaseUrl, ownerUrl, dataDir: process.env.DATA_DIR ?? '' });
  db = createDb(databaseUrl, 2);
  const name = { signInName: 'wangfang', displayName: '王芳' };
  const { personId } = await addPerson(
    { db, now: new Date(), actor: system },
    { ...name, roles: ['writer'], departmentId: null },
  );
  const who = {
    id: personId,
    sessionId: await openDesk(db, personId),
    displayName: '王芳',
    departmentId: null,
  };
  const actor: PersonActor = { kind: 'person', roles: ['writer'], ...who };
  writer = { db, now: new Date(), actor };
});
afterAll(() => db?.$disconnect());

/** The body sections of every article made of this text, in order. */
async function sectionsMadeOf(text: string) {
  const { id, version, rows } = await pastedImport(writer, text);
  const articles = Math.max(1, rows.filter((row) => row.startsArticle).length);
  const made = [];
  for (let articleNumber = 0; articleNumber < articles; articleNumber += 1) {
    const head = { bodyName: '云溪区委统战部', year: 2025 };
    const { articleId } = await makeArticle(writer, { importId: id, version, articleNumber, ...head });
    const where = { articleId, role: 'body' as const, removedAt: null };
    made.push(...(await db.section.findMany({ where, orderBy: { position: 'asc' } })));
  }
  return made.map(({ headingLines, topicIds }) => ({ headingLines, topicIds: [...topicIds].sort() }));
}

test('a fresh office has topics, three stages and templates, and no demo', async () => {
  expect(await db.topic.count()).toBe(23);
  expect(await db.stage.count()).toBe(3);
  expect(await db.template.count()).toBe(2);
  expect(await db.article.count()).toBe(0);
  expect(await db.person.count()).toBe(1);
});

test('a summary pasted there comes in with its topics', async () => {
  expect(await sectionsMadeOf(SUMMARY)).toEqual([
    { headingLines: ['凝聚共识 筑牢根基'], topicIds: ['political-guidance'] },
    { headingLines: ['服务发展 汇聚力量'], topicIds: ['economy-private-enterprise'] },
  ]);
});

const seeds = seedTexts();
const note = seeds.size > 0 ? '' : ' (not at hand: HUIMOU_SEEDS names their folder)';

describe.skipIf(seeds.size === 0)(`a real article brought in there${note}`, () => {
  test.each(['000', '004'])('seed %s has its topics right', async (name) => {
    const made = await sectionsMadeOf(seeds.get(name) ?? '');
    const known = labels.sections.filter(({ article }) => article === name);
    expect(made.map(({ headingLines }) => headingLines.map(mark))).toEqual(
      known.map(({ heading }) => heading),
    );
    // What a reader might also say is no fault.
    const telling = made.map(({ topicIds }, at) =>
      topicIds.filter((id) => !known[at]?.acceptable.includes(id)),
    );
    expect(telling).toEqual(known.map(({ topics }) => [...topics].sort()));
  });
});

/** The articles are other people's: their headings are known by the first figures of their SHA-256. */
function mark(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12);
}
