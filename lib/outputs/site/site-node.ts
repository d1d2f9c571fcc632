import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { isDown } from './is-down';

const CHANNEL = 'huimou_site';
/** How long a process shows what it keeps without having asked whether it still stands. */
export const LEASE_MS = 3_000;
/** What clocks and answers on their way may be out by. */
const MARGIN_MS = 200;
const BEAT_MS = 1_000;
const RETRY_MS = 500;
const FORGOTTEN_AFTER = '1 hour';

export type KeptPage = { hash: string; status: number };

export type SiteNode = {
  /** The page kept under the path; undefined while this process may not show it, or there is none. */
  find(path: string): KeptPage | undefined;
  close(): Promise<void>;
};

type Options = {
  databaseUrl: string;
  /** Of the pages that this process shows: `pageMake()`. */
  make: string;
  /** Paths whose files stand for something else, or nothing, by now. */
  onDropped?: (paths: readonly string[]) => void;
  /** After pages changed; also when this process begins to hear of changes. */
  onChanged?: () => void;
};

type Row = { path: string; hash: string | null; status: number | null; make: string | null };
type Read = Omit<Row, 'path'> & { path: string | null; upTo: string };

/**
 * Which of the kept pages one server process may show. A publication, correction or withdrawal takes their files from
 * its pages in its own transaction and notifies; each process then reads what changed and says so in its row of
 * SiteNode, and whoever made the change waits for all whose lease has not run out (`untilNodesKnow`). A process that
 * has not heard from the database for LEASE_MS shows nothing that is kept: frozen, or cut off, it cannot show what was
 * withdrawn meanwhile.
 *
 * A database that is down can record no withdrawal: while its server refuses every connection, what is kept is shown.
 */
export function createSiteNode({ databaseUrl, make, onDropped, onChanged }: Options): SiteNode {
  const id = randomUUID();
  const pages = new Map<string, KeptPage>();
  let seen = 0n;
  let client: pg.Client | undefined;
  let lease: Until = NEVER;
  let down: Until = NEVER;
  let isClosed = false;
  let wake = () => {};

  // A database that crashed knows of no lease when it is up again: what this process has is worth nothing by then.
  const lose = (lost: pg.Client) => {
    // Rejects when the connection is gone already, which is as good.
    lost.end().catch(() => {});
    if (client !== lost) return;
    client = undefined;
    lease = NEVER;
    wake();
  };

  const apply = (rows: readonly Row[]) => {
    for (const { path, hash, status, make: madeBy } of rows) {
      if (hash !== null && status !== null && madeBy === make) pages.set(path, { hash, status });
      else pages.delete(path);
    }
    if (rows.length > 0) onDropped?.(rows.map(({ path }) => path));
  };

  // What is read up to the number is all there is up to it: lib's migration `baked_pages`. In one look, so that no page
  // is of a later one.
  const catchUp = async (of: pg.Client) => {
    const { rows } = await of.query<Read>(
      `SELECT g.generation AS "upTo", b.path, b.hash, b.status, b.make
       FROM "SiteGeneration" g LEFT JOIN "BakedPage" b ON b.generation > $1`,
      [String(seen)],
    );
    const upTo = BigInt(rows[0]?.upTo ?? 0);
    if (upTo === seen) return;
    apply(rows.flatMap(({ path, ...row }) => (path === null ? [] : [{ path, ...row }])));
    seen = upTo;
    await of.query('UPDATE "SiteNode" SET seen = $2 WHERE id = $1', [id, String(seen)]);
    onChanged?.();
  };

  // The lease is on record before it is read what changed: a change that did not see it is read.
  const renew = async (of: pg.Client) => {
    const asked = until(LEASE_MS - MARGIN_MS);
    await of.query(
      `INSERT INTO "SiteNode" (id, seen, "leaseUntil") VALUES ($1, $2, clock_timestamp() + $3::int * interval '1 ms')
       ON CONFLICT (id) DO UPDATE SET seen = EXCLUDED.seen, "leaseUntil" = EXCLUDED."leaseUntil"`,
      [id, String(seen), LEASE_MS],
    );
    await catchUp(of);
    if (client === of) lease = asked;
  };

  const connect = async (): Promise<pg.Client> => {
    const opened = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: LEASE_MS,
      query_timeout: LEASE_MS,
      application_name: 'huimou site',
    });
    opened.on('error', () => lose(opened));
    opened.on('end', () => lose(opened));
    opened.on('notification', () => void inTurn(() => catchUp(opened)).catch(() => lose(opened)));
    try {
      await opened.connect();
      // It is up: what it recorded meanwhile is unheard, and it may be another, or an older state of it.
      down = NEVER;
      seen = 0n;
      pages.clear();
      await opened.query(`LISTEN ${CHANNEL}`);
      await opened.query(
        `DELETE FROM "SiteNode" WHERE "leaseUntil" < clock_timestamp() - interval '${FORGOTTEN_AFTER}'`,
      );
    } catch (error) {
      lose(opened);
      throw error;
    }
    return opened;
  };

  // One after the other: two that read what changed at once would say they saw what the other applies.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };

  const beat = async () => {
    try {
      const of = (client ??= await connect());
      await inTurn(() => renew(of));
      return BEAT_MS;
    } catch (error) {
      if (client) lose(client);
      if (isDown(error, databaseUrl)) down = until(RETRY_MS + MARGIN_MS);
      return RETRY_MS;
    }
  };

  const pause = (ms: number) =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, ms).unref();
      wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  const run = async () => {
    while (!isClosed) await pause(await beat());
  };
  const running = run();

  return {
    find(path) {
      const page = pages.get(path);
      return page && (isBefore(lease) || isBefore(down)) ? page : undefined;
    },
    async close() {
      isClosed = true;
      wake();
      await running;
      lease = down = NEVER;
      const open = client;
      if (!open) return;
      await inTurn(() => open.query('DELETE FROM "SiteNode" WHERE id = $1', [id])).catch(() => {});
      lose(open);
    },
  };
}

/** On both clocks: the one stands still while the machine sleeps, the other can be set back. */
type Until = { steady: number; wall: number };

const NEVER: Until = { steady: 0, wall: 0 };

const until = (ms: number): Until => ({ steady: performance.now() + ms, wall: Date.now() + ms });

const isBefore = ({ steady, wall }: Until) => performance.now() < steady && Date.now() < wall;
