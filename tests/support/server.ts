import { freePort } from '../../scripts/lib/free-port.mjs';
import { startNext } from '../../scripts/lib/next-process.mjs';

export type TestSite = {
  url: string;
  stop(): Promise<void>;
  /** As a power cut would: nothing is finished first. */
  kill(): Promise<void>;
  /** Starts it again on the same port, stopping it first if it runs. */
  restart(): Promise<void>;
};

/** Serves the built site from this database and data folder. */
export async function startServer(options: {
  databaseUrl: string;
  dataDir: string;
  port?: number;
  env?: Record<string, string>;
}): Promise<TestSite> {
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataDir,
    NEXTAUTH_SECRET: 'a secret that only the tests use',
    NEXTAUTH_URL: url,
    DATABASE_POOL: '5',
    ...options.env,
  };
  const start = () => startNext({ port, env });
  let site = await start();
  return {
    url,
    stop: () => site.stop(),
    kill: () => site.stop('SIGKILL'),
    async restart() {
      await site.stop();
      site = await start();
    },
  };
}
