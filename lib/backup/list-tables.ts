import pg from 'pg';

/** A table as it is copied: which rows and columns, in an order that is the same on every server. */
export type CopiedTable = { name: string; relation: string; columns: string[]; query: string };

type Row = { name: string; columns: string[]; key: string[] | null };

// Jobs that are done are history; those that wait are a promise.
const WAITING = `state IN ('created', 'retry', 'active')`;

// Of the pages kept as files, which are made anew from what is published.
const MADE_ANEW = `('BakedPage', 'SiteGeneration', 'SiteNode')`;

const OF_RELATION = `
  (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
  (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END ORDER BY k.place)
    FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = c.oid AND i.indisprimary) AS key`;

/**
 * Every table of the office, and the jobs that wait, by name. Which migrations were applied is not among them: the
 * backup says so itself.
 */
export async function listTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<Row>(`
    SELECT c.relname::text AS name, ${OF_RELATION} FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> '_prisma_migrations' AND c.relname NOT IN ${MADE_ANEW}
    ORDER BY c.relname COLLATE "C"`);
  const { rows: jobs } = await client.query<Row>(
    `SELECT 'pgboss.job' AS name, ${OF_RELATION} FROM pg_class c WHERE c.oid = 'pgboss.job'::regclass`,
  );
  return [
    ...rows.map((row) => copied(row, `public.${pg.escapeIdentifier(row.name)}`)),
    ...jobs.map((row) => copied(row, 'pgboss.job', ` WHERE ${WAITING}`)),
  ];
}

function copied({ name, columns, key }: Row, relation: string, only = ''): CopiedTable {
  if (!key) throw new Error(`${name} has no primary key: its rows have no order to be copied in`);
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const query = `SELECT ${list} FROM ${relation}${only} ORDER BY ${key.join(', ')}`;
  return { name, relation, columns, query };
}
