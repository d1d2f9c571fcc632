import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase, withConnection, withDatabase } from '../scripts/lib/database.mjs';
import { printFigures } from './figures.mjs';

const CHARACTERS = 5_000;
const DAYS = 30;
const SITTINGS_A_DAY = 2;
const SAVES_A_SITTING = 150;
const SECONDS_BETWEEN = 12;
const BATCH = 300;

/** Bytes that one article's kept versions take after a month of writing, before and after the daily job. */
export async function benchKeptVersions({ TEST_SERVER_URL, TEST_RUN }) {
  const name = `${TEST_RUN}_kept_versions`;
  await createDatabase(TEST_SERVER_URL, name, { template: `${TEST_RUN}_template` });
  try {
    const { before, removed, seconds, after } = await withConnection(
      withDatabase(TEST_SERVER_URL, name),
      writeAndThin,
    );
    printFigures(`Kept versions of an article of ${CHARACTERS} characters, written for ${DAYS} days`, [
      ['before thinning', `${megabytes(before.size)} MB, ${before.versions} versions`],
      [
        'after',
        `${megabytes(after.size)} MB, ${after.versions} versions (${removed} removed in ${seconds} s)`,
      ],
    ]);
  } finally {
    await dropDatabase(TEST_SERVER_URL, name);
  }
}

async function writeAndThin(client) {
  await writeForAMonth(client);
  const before = await bytes(client);
  const startedAt = performance.now();
  const removed = await thin(client);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  await client.query('VACUUM FULL "SectionVersion"');
  return { before, removed, seconds, after: await bytes(client) };
}

const megabytes = (size) => (size / 1e6).toFixed(1);

async function bytes(client) {
  const { rows } = await client.query(
    `SELECT pg_total_relation_size('"SectionVersion"')::float AS size, (SELECT count(*)::int FROM "SectionVersion") AS versions`,
  );
  return rows[0];
}

async function thin(client) {
  for (let all = 0; ;) {
    const { rows } = await client.query('SELECT thin_section_versions(now()) AS count');
    if (rows[0].count === 0) return all;
    all += rows[0].count;
  }
}

/** One section that a person types in twice a day; each save changes some words of one paragraph. */
async function writeForAMonth(client) {
  const [person, article, section] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO "Person" (id, "signInName", "displayName", "passwordHash", roles) VALUES ($1, 'bench', '测', '!', '{writer}')`,
    [person],
  );
  await client.query(
    `INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById") VALUES ($1, '测', 2025, '{测}', '{}', $2)`,
    [article, person],
  );
  await client.query(
    `INSERT INTO "Section" (id, "articleId", position, role, "headingLines", document, "topicIds") VALUES ($1, $2, 0, 'body', '{}', '{}', '{}')`,
    [section, article],
  );
  const random = seeded();
  const words = (length) =>
    Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 3000))).join('');
  const paragraphs = Array.from({ length: 20 }, () => words(CHARACTERS / 20));
  let rows = [];
  for (let save = 0; save < DAYS * SITTINGS_A_DAY * SAVES_A_SITTING; save += 1) {
    const at = Math.floor(random() * paragraphs.length);
    const from = Math.floor(random() * (CHARACTERS / 20 - 10));
    paragraphs[at] = paragraphs[at].slice(0, from) + words(10) + paragraphs[at].slice(from + 10);
    const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    rows.push({
      at: savedAt(save),
      document: JSON.stringify({ schemaVersion: 1, doc: { type: 'doc', content } }),
    });
    if (rows.length < BATCH) continue;
    await client.query(
      `INSERT INTO "SectionVersion" ("sectionId", version, "headingLines", document, "savedAt", "savedById")
       SELECT $1, $2 + n, '{}', document, at, $3 FROM unnest($4::jsonb[], $5::timestamptz[]) WITH ORDINALITY AS t(document, at, n)`,
      [section, save - BATCH + 1, person, rows.map((row) => row.document), rows.map((row) => row.at)],
    );
    rows = [];
  }
}

function savedAt(save) {
  const sitting = Math.floor(save / SAVES_A_SITTING);
  const hours = (DAYS + 1) * 24 - Math.floor(sitting / SITTINGS_A_DAY) * 24 - (sitting % SITTINGS_A_DAY) * 5;
  return new Date(Date.now() - hours * 3_600_000 + (save % SAVES_A_SITTING) * SECONDS_BETWEEN * 1000);
}

/** The same text in every run. */
function seeded() {
  let state = 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
