import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, dropDatabase } from '../../scripts/lib/database.mjs';
import { migrationNames } from '../../scripts/lib/migrate.mjs';
import { projectDir } from '../../scripts/lib/project-dir.mjs';
import { testDatabaseName, testOwnerUrl, testServer } from '../support/test-server';

const PUBLIC_ACTS = '20261130030000_public_acts';
const USE = `before_public_acts_${process.env.VITEST_POOL_ID}`;

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Articles 1 live, 2 withdrawn, 3 withdrawn with its second text scheduled, 4 scheduled and never live. */
const OFFICE = `
  SET session_replication_role = replica;
  INSERT INTO "Article" (id, "bodyName", year, "createdById")
  SELECT ('00000000-0000-7000-8000-' || lpad(article::text, 12, '0'))::uuid, '', 2025, '${uuid(9)}'
  FROM generate_series(1, 4) article;
  INSERT INTO "Revision" (id, "articleId", number, content, "contentHash", "createdById")
  SELECT ('00000000-0000-7000-8000-' || lpad((article * 10 + number)::text, 12, '0'))::uuid,
    ('00000000-0000-7000-8000-' || lpad(article::text, 12, '0'))::uuid, number, '{}', '', '${uuid(9)}'
  FROM generate_series(1, 4) article, generate_series(1, 2) number;
  INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "bodyName", title, "publishedAt", "withdrawReason")
  VALUES
    ('${uuid(101)}', '${uuid(1)}', 2025, 'a', 'live', '${uuid(12)}', '', '', now(), ''),
    ('${uuid(102)}', '${uuid(2)}', 2025, 'b', 'withdrawn', '${uuid(21)}', '', '', now(), '数字有误'),
    ('${uuid(103)}', '${uuid(3)}', 2025, 'c', 'scheduled', '${uuid(32)}', '', '', now(), '口径有误'),
    ('${uuid(104)}', '${uuid(4)}', 2025, 'd', 'scheduled', '${uuid(41)}', '', '', NULL, '');
  INSERT INTO "Event" (seq, at, type, "actorName", "articleId", payload) VALUES
    (1, now(), 'publication.published', '沈若兰', '${uuid(2)}', '{"revision": 1}'),
    (2, now(), 'publication.published', '沈若兰', '${uuid(3)}', '{"revision": 1}');
  INSERT INTO "Erratum" (id, "publicationId", "revisionId", note, "issuedById")
  VALUES ('${uuid(201)}', '${uuid(101)}', '${uuid(12)}', '一处更正', '${uuid(9)}');
  RESET session_replication_role`;

test('what was withdrawn before says what it said, and each publication knows the text readers read last', async () => {
  await createDatabase(testServer().url, testDatabaseName(USE));
  const client = new pg.Client({ connectionString: testOwnerUrl(USE) });
  await client.connect();
  try {
    const apply = async (names: string[]) => {
      for (const name of names) {
        const file = path.join(projectDir, 'prisma/migrations', name, 'migration.sql');
        await client.query(readFileSync(file, 'utf8'));
      }
    };
    await apply(migrationNames().filter((name) => name < PUBLIC_ACTS));
    await client.query(OFFICE);
    await apply(migrationNames().filter((name) => name >= PUBLIC_ACTS));
    const { rows } = await client.query(
      `SELECT slug, "withdrawKind" AS kind, "withdrawWords" AS words, "shownRevisionId" AS shown FROM "Publication" ORDER BY slug`,
    );
    expect(rows).toEqual([
      { slug: 'a', kind: null, words: '', shown: uuid(12) },
      { slug: 'b', kind: 'in_error', words: '数字有误', shown: uuid(21) },
      { slug: 'c', kind: 'in_error', words: '口径有误', shown: uuid(31) },
      { slug: 'd', kind: null, words: '', shown: null },
    ]);
    const errata = await client.query('SELECT kind, note FROM "Erratum"');
    expect(errata.rows).toEqual([{ kind: 'major', note: '一处更正' }]);
  } finally {
    await client.end();
    await dropDatabase(testServer().url, testDatabaseName(USE));
  }
});
