import { withConnection } from '../scripts/lib/database.mjs';

const CHARACTERS = 5_000;
const SENTENCE =
  '全区走访民营企业三百一十二家,协调解决用工、融资、用地等问题四百八十一个,办结率百分之九十六。';

/** Nine articles of one writer: eight with a section each, for eight people at eight desks, and one with eight. */
export function makeSavingOffice({ databaseUrl }) {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `WITH writer AS (SELECT id FROM "Person" WHERE "signInName" = 'linxw'),
        made AS (
          INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById")
          SELECT gen_random_uuid(), '云溪区测速办公室', 2020, ARRAY['测速' || n], '{}', writer.id
          FROM writer, generate_series(1, 9) AS n
          RETURNING id, "createdById", headline[1] = '测速9' AS "isShared"),
        named AS (INSERT INTO "ArticleWriter" ("articleId", "personId") SELECT id, "createdById" FROM made),
        sections AS (
          INSERT INTO "Section" (id, "articleId", position, role, "headingLines", document, "topicIds")
          SELECT gen_random_uuid(), id, n, 'body', '{}', '{"schemaVersion":1,"doc":{"type":"doc","content":[{"type":"paragraph"}]}}', '{}'
          FROM made, generate_series(1, CASE WHEN "isShared" THEN 8 ELSE 1 END) AS n
          RETURNING id, "articleId", version)
      SELECT sections.*, made."isShared" FROM sections JOIN made ON made.id = sections."articleId"`,
    );
    return { apart: rows.filter((row) => !row.isShared), shared: rows.filter((row) => row.isShared) };
  });
}

/** What a save of a section of 5,000 characters sends, and what it writes beside it. */
export function textOfTurn(turn) {
  const plainText =
    SENTENCE.repeat(Math.ceil(CHARACTERS / SENTENCE.length)).slice(0, CHARACTERS - 8) + `第${turn}次`;
  const paragraphs = plainText.match(/[^]{1,250}/g) ?? [];
  const content = paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] }));
  return {
    headingLines: ['服务发展'],
    document: { schemaVersion: 1, doc: { type: 'doc', content } },
    plainText,
    payload: { version: turn, characterCount: CHARACTERS },
  };
}
