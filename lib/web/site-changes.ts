import pg from 'pg';

const CHANNEL = 'huimou_site';
const CONNECT_TIMEOUT = 3_000;
const RETRY_AFTER = 1_000;
const HEARTBEAT = 15_000;

/**
 * `listening`: each change to what is published is heard. `reachable`: the database answers but will not let us
 * listen (no connection free), so anything kept may be stale. `away`: it does not answer.
 */
export type WatchState = 'listening' | 'reachable' | 'away';

export type SiteWatch = {
  isListening(): boolean;
  /** Listens if it does not yet; at most one attempt at a time and one a second. */
  listen(): Promise<WatchState>;
  close(): Promise<void>;
};

/**
 * Hears the NOTIFY the database sends when a publication or erratum changes (migration `rules`).
 * `onChange` is also called each time listening begins: what happened before then went unheard.
 */
export function watchSiteChanges(databaseUrl: string, onChange: () => void): SiteWatch {
  let listening: pg.Client | undefined;
  let attempt: Promise<WatchState> | undefined;
  let failed: { state: WatchState; at: number } | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  const lose = (client: pg.Client) => {
    if (listening === client) {
      listening = undefined;
      clearInterval(heartbeat);
    }
    // Rejects when the connection is gone already, which is as good.
    client.end().catch(() => {});
  };

  const connect = async (): Promise<WatchState> => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      query_timeout: CONNECT_TIMEOUT,
      application_name: 'huimou site',
    });
    client.on('error', () => lose(client));
    client.on('end', () => lose(client));
    client.on('notification', onChange);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      lose(client);
      failed = { state: answered(error) ? 'reachable' : 'away', at: Date.now() };
      return failed.state;
    }
    listening = client;
    onChange();
    // A connection cut without a word (a firewall, a sleeping host) would otherwise go unnoticed for hours.
    heartbeat = setInterval(() => client.query('SELECT 1').catch(() => lose(client)), HEARTBEAT).unref();
    return 'listening';
  };

  return {
    isListening: () => listening !== undefined,
    async listen() {
      if (listening) return 'listening';
      if (!attempt && failed && Date.now() - failed.at < RETRY_AFTER) return failed.state;
      attempt ??= connect().finally(() => (attempt = undefined));
      return attempt;
    },
    async close() {
      await attempt;
      if (listening) lose(listening);
    },
  };
}

/** Class 57 is the server saying that it is starting or stopping. */
function answered(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !error.code?.startsWith('57');
}
