import { withConnection } from '../scripts/lib/database.mjs';
import { percentile, printFigures } from './figures.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';

const VERSIONS = 500;
const CHARACTERS = 20_000;
const VIEWS = 20;
const HOUR_MS = 3_600_000;

/** The history of a section of twenty thousand characters that was saved in five hundred sittings. */
export async function benchHistory({ url, ownerUrl }) {
  const { articleId, sectionId, newest } = await addVersions(ownerUrl);
  const cookie = await signIn(url, 'linxw');
  const measure = async (query) => {
    const where = `/desk/articles/${articleId}/history${query}`;
    const times = [];
    for (let turn = 0; turn < VIEWS + 3; turn++) {
      const answer = await request(`${url}${where}`, { headers: { cookie } });
      if (answer.status !== 200) throw new Error(`${where} was answered ${answer.status}`);
      if (turn >= 3) times.push(answer.totalMs);
    }
    return `p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms   (wanted: 300 ms or less)`;
  };
  const at = (hoursAgo) => `draft-${newest - hoursAgo * HOUR_MS}`;
  printFigures(`History, ${VERSIONS} versions of a section of ${CHARACTERS} characters`, [
    ['of the section', await measure(`?section=${sectionId}`)],
    ['of the whole article', await measure('')],
    ['two versions compared', await measure(`?section=${sectionId}&show=${at(3)}&against=${at(9)}`)],
    ['the first with the last', await measure(`?section=${sectionId}&show=${at(VERSIONS - 1)}&against=now`)],
  ]);
}

function addVersions(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT s.id, s."articleId", s.version, (s.document->>'schemaVersion')::int AS schema, a."createdById" AS person
       FROM "Section" s JOIN "Article" a ON a.id = s."articleId" JOIN "ArticleWriter" w ON w."articleId" = a.id
       JOIN "Person" p ON p.id = w."personId"
       WHERE p."signInName" = 'linxw' AND a.status = 'drafting' AND s.role = 'body' AND s."removedAt" IS NULL
       ORDER BY a."createdAt", s.position LIMIT 1`,
    );
    const [{ id: sectionId, articleId, version: first, schema, person }] = rows;
    const newest = Date.now();
    for (let number = 1; number <= VERSIONS; number++) {
      const document = { schemaVersion: schema, doc: documentOf(number) };
      await client.query(
        `WITH saved AS (UPDATE "Section" SET document = $2, version = $3, "savedAt" = $4 WHERE id = $1)
         INSERT INTO "SectionVersion" ("sectionId", version, "headingLines", document, "savedAt", "savedById")
         VALUES ($1, $3, '{}', $2, $4, $5)`,
        [sectionId, document, first + number, new Date(newest - (VERSIONS - number) * HOUR_MS), person],
      );
    }
    await client.query('ANALYZE');
    return { articleId, sectionId, newest };
  });
}

const PARAGRAPHS = CHARACTERS / 200;
/** Of which each version rewrites three. */
function documentOf(version) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const draft = Math.floor((version * 3 + index) / PARAGRAPHS);
    const told = `第${index}段第${draft}稿，走访企业${(index * 37 + draft * 7) % 900}家，办结诉求${index * 11}件；`;
    const text = told.repeat(Math.ceil(200 / told.length)).slice(0, 200);
    return { type: 'paragraph', content: [{ type: 'text', text }] };
  });
  return { type: 'doc', content: paragraphs };
}
