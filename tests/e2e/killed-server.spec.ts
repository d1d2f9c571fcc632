import { request as http, type APIRequestContext } from '@playwright/test';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { articleWithText, openDesk, paragraphs } from '../support/office';
import { expect, test, type Office } from './fixtures';
import { newcomer, withRecords, type Newcomer } from './office-records';

const ROUNDS = 3;
const SAVES_A_ROUND = 60;

type Acknowledged = { sectionId: string; version: number; text: string };

async function signInOverHttp(office: Office, person: Newcomer): Promise<APIRequestContext> {
  const line = await http.newContext({ baseURL: office.url });
  const { csrfToken } = (await (await line.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const { signInName, password } = person;
  const form = { csrfToken, signInName, password, json: 'true' };
  expect((await line.post('/api/auth/callback/credentials', { form })).status()).toBe(200);
  return line;
}

type Writing = { line: APIRequestContext; articleId: string; sectionId: string; round: number };

/** Saves one text after another until the server is gone, and notes what it acknowledged. */
async function writeUntilCut(writing: Writing, baseVersion: number, note: (saved: Acknowledged) => void) {
  const { line, articleId, sectionId, round } = writing;
  for (let version = baseVersion; ;) {
    const text = `第${round}轮写到第${version + 1}稿：全年走访企业${version + 1}家。`;
    const data = { baseVersion: version, headingLines: ['走访'], document: paragraphs(text) };
    const answer = await line
      .put(`/api/articles/${articleId}/sections/${sectionId}`, { data, timeout: 30_000 })
      .catch(() => null);
    if (!answer) return;
    expect(answer.status(), await answer.text()).toBe(200);
    ({ version } = (await answer.json()) as { version: number });
    note({ sectionId, version, text });
  }
}

async function standingVersion(office: Office, sectionId: string): Promise<number> {
  return withRecords(office, async (db) => {
    const where = { id: sectionId };
    return (await db.section.findUniqueOrThrow({ where, select: { version: true } })).version;
  });
}

async function expectKept(office: Office, acknowledged: Acknowledged[]): Promise<void> {
  await withRecords(office, async (db) => {
    const ids = [...new Set(acknowledged.map(({ sectionId }) => sectionId))];
    const versions = await db.sectionVersion.findMany({ where: { sectionId: { in: ids } } });
    const kept = new Map(versions.map((row) => [`${row.sectionId} ${row.version}`, row.document]));
    for (const { sectionId, version, text } of acknowledged)
      expect(kept.get(`${sectionId} ${version}`)).toEqual(paragraphs(text));
    for (const section of await db.section.findMany({ where: { id: { in: ids } } })) {
      const last = Math.max(...acknowledged.filter((a) => a.sectionId === section.id).map((a) => a.version));
      // The save under way when the power went may have arrived without an answer.
      expect([last, last + 1]).toContain(section.version);
      expect(kept.get(`${section.id} ${section.version}`)).toEqual(section.document);
    }
  });
}

test('a server killed in the middle of saving has lost no save it acknowledged', async ({ office }) => {
  const person = await newcomer(office, '江流', ['writer']);
  const { id, displayName } = person;
  const { articleId, sectionIds } = await withRecords(office, async (db) => {
    const sessionId = await openDesk(db, id);
    const writer: PersonActor = {
      kind: 'person',
      id,
      sessionId,
      displayName,
      roles: ['writer'],
      departmentId: null,
    };
    return articleWithText(db, writer, { bodyName: '云溪区应急管理局' });
  });
  const line = await signInOverHttp(office, person);

  for (let round = 1; round <= ROUNDS; round += 1) {
    const acknowledged: Acknowledged[] = [];
    try {
      await new Promise<void>((finish, fail) => {
        const note = (saved: Acknowledged) => {
          acknowledged.push(saved);
          // Not waited for: the others are in the middle of a save when the power goes.
          if (acknowledged.length === SAVES_A_ROUND) office.server.kill().catch(fail);
        };
        const writers = sectionIds.map(async (sectionId) =>
          writeUntilCut(
            { line, articleId, sectionId, round },
            await standingVersion(office, sectionId),
            note,
          ),
        );
        Promise.all(writers).then(() => finish(), fail);
      });
    } finally {
      await office.server.restart();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(SAVES_A_ROUND);
    await expectKept(office, acknowledged);
  }
  await line.dispose();
});
