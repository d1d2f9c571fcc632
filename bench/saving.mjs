import pg from 'pg';
import { percentile, printFigures } from './figures.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';

const CHARACTERS = 5_000;
const SAVES = 200;
// A server just started has not compiled what it does all day; these are made and not counted.
const WARM_UP = 50;
const SENTENCE =
  '全区走访民营企业三百一十二家,协调解决用工、融资、用地等问题四百八十一个,办结率百分之九十六。';

/** Saves of a 5,000-character article through the editor's own route, signed in, a version kept of each. */
export async function benchSaving(office) {
  const sections = await makeLongArticle(office);
  const cookie = await signIn(office.url, 'linxw');
  await saveInTurn(office.url, cookie, sections[0], WARM_UP);
  const alone = await saveInTurn(office.url, cookie, sections[0], SAVES);
  const together = (
    await Promise.all(sections.map((section) => saveInTurn(office.url, cookie, section, SAVES / 4)))
  ).flat();
  const figures = (times) =>
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  printFigures(`Saving ${CHARACTERS} characters, ${SAVES} times, after ${WARM_UP} to warm up`, [
    ['1 writer', `${figures(alone)}   (wanted: p50 20 ms or less)`],
    ['8 writers', figures(together)],
    ['ratio of p50, 8 to 1', (percentile(together, 0.5) / percentile(alone, 0.5)).toFixed(1)],
  ]);
}

function documentWith(turn) {
  const text =
    SENTENCE.repeat(Math.ceil(CHARACTERS / SENTENCE.length)).slice(0, CHARACTERS - 8) + `第${turn}次`;
  const paragraphs = text.match(/[^]{1,250}/g) ?? [];
  const content = paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] }));
  return { schemaVersion: 1, doc: { type: 'doc', content } };
}

async function saveInTurn(url, cookie, section, saves) {
  const times = [];
  for (let turn = 0; turn < saves; turn += 1) {
    const body = JSON.stringify({
      baseVersion: section.version,
      headingLines: ['服务发展'],
      document: documentWith(`${section.version}`),
    });
    const answer = await request(`${url}/api/articles/${section.articleId}/sections/${section.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie },
      body,
    });
    if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}: ${answer.body}`);
    section.version = JSON.parse(answer.body.toString('utf8')).version;
    times.push(answer.totalMs);
  }
  return times;
}

/** Eight articles of one writer, a section each: eight people at eight desks. */
async function makeLongArticle({ databaseUrl }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `WITH writer AS (SELECT id FROM "Person" WHERE "signInName" = 'linxw'),
        made AS (
          INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById")
          SELECT gen_random_uuid(), '云溪区测速办公室', 2020, ARRAY['测速'], '{}', writer.id FROM writer, generate_series(1, 8)
          RETURNING id, "createdById"),
        named AS (INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, "createdById" FROM made)
      INSERT INTO "Section" (id, "articleId", position, role, "headingLines", document, "topicIds")
      SELECT gen_random_uuid(), id, 0, 'body', '{}', '{"schemaVersion":1,"doc":{"type":"doc","content":[{"type":"paragraph"}]}}', '{}'
      FROM made RETURNING id, "articleId", version`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
