import { env } from '@/lib/env';
import { packPage, type PackedPage, type SiteAnswer } from './pack-page';
import { watchSiteChanges } from './site-changes';

const MAX_BYTES = 64 * 1024 * 1024;

/** Makes an answer; null when there is nothing at the address. */
export type RenderAnswer = () => Promise<SiteAnswer | null>;

/** The page asked for is not kept, and the database it would be made from does not answer. */
export class DatabaseAway extends Error {}

export type SiteCache = {
  /**
   * The page kept under `key`, or the one `render` makes now.
   * @throws whatever `render` throws; DatabaseAway
   */
  get(key: string, render: RenderAnswer): Promise<PackedPage | null>;
  close(): Promise<void>;
};

/**
 * The public pages of one server process, rendered and compressed once. All are dropped when the database says
 * that anything published has changed: a withdrawn article must be gone at once, and lists, feed and neighbours
 * of an article name it too.
 *
 * While the database is away nobody can say whether a page still stands. The copy kept is then shown all the
 * same: it was published, and the withdrawal of an article cannot have been recorded in a database that is not
 * there. When the database answers but does not let us listen, a change could pass unheard: every page is then
 * rendered anew and none is kept.
 *
 * Addresses where there is nothing are not kept: anybody can think of more of them than memory holds.
 */
export function createSiteCache({
  databaseUrl,
  maxBytes = MAX_BYTES,
}: {
  databaseUrl: string;
  maxBytes?: number;
}): SiteCache {
  const pages = new Map<string, PackedPage>();
  const rendering = new Map<string, Promise<PackedPage | null>>();
  let generation = 0;
  let bytes = 0;

  const watch = watchSiteChanges(databaseUrl, () => {
    generation += 1;
    bytes = 0;
    pages.clear();
    rendering.clear();
  });

  const keep = (key: string, page: PackedPage) => {
    pages.set(key, page);
    bytes += page.size;
    for (const [oldest, { size }] of pages) {
      if (bytes <= maxBytes) break;
      pages.delete(oldest);
      bytes -= size;
    }
  };

  // What changed while a page was being rendered may or may not be in it: such a page answers those who were
  // waiting, but is not kept, and who asks after the change does not join them.
  const renderAndKeep = async (key: string, render: RenderAnswer) => {
    const begun = generation;
    const page = await packAnswer(render);
    if (page && begun === generation && watch.isListening()) keep(key, page);
    return page;
  };

  const renderOnce = (key: string, render: RenderAnswer) => {
    const running = rendering.get(key);
    if (running) return running;
    const page = renderAndKeep(key, render).finally(() => {
      if (rendering.get(key) === page) rendering.delete(key);
    });
    rendering.set(key, page);
    return page;
  };

  return {
    async get(key, render) {
      const state = watch.isListening() ? 'listening' : await watch.listen();
      if (state === 'reachable') return packAnswer(render);
      const page = pages.get(key);
      if (page) return page;
      if (state === 'away') throw new DatabaseAway(`The database is away and ${key} is not kept`);
      return renderOnce(key, render);
    },
    close: () => watch.close(),
  };
}

async function packAnswer(render: RenderAnswer): Promise<PackedPage | null> {
  const answer = await render();
  return answer && packPage(answer);
}

// Each route may be bundled with a copy of this module; they must share one cache and one connection.
const held = globalThis as typeof globalThis & { huimouSiteCache?: SiteCache };

/** The server process's own. Keeps nothing in development, where the components change instead. */
export function sharedSiteCache(): SiteCache {
  if (process.env.NODE_ENV === 'development')
    return { get: (_, render) => packAnswer(render), close: async () => {} };
  return (held.huimouSiteCache ??= createSiteCache({ databaseUrl: env().DATABASE_URL }));
}
