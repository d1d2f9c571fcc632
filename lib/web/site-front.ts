import type { IncomingMessage, ServerResponse } from 'node:http';
import { photoSizeOf } from '@/lib/media/photo-path';
import { readPhoto } from '@/lib/media/read-photo';
import { isOfSite } from '@/lib/outputs/site/draw-answer';
import type { Encoding } from '@/lib/outputs/site/pack-page';
import { readPageFile } from '@/lib/outputs/site/page-files';
import type { SiteAnswer } from '@/lib/outputs/site/site-answer';
import type { KeptPage } from '@/lib/outputs/site/site-node';
import { contentTypeOf } from '@/lib/outputs/site/site-page';
import { acceptedEncoding } from './accepted-encoding';
import type { EarlyAnswer } from './before-next';
import { inTurnsTogether } from './in-turns-together';
import { createKeptAnswers, type KeptAnswer } from './kept-answers';
import { securityHeaders, scriptlessPolicy } from './security-headers';
import { sendDrawn } from './send-drawn';
import { sendKept } from './send-kept';

const PHOTO = /^(\/photos\/[0-9a-f]{64})\/([a-z0-9.]+)$/;
const TAG_ENDING: Record<Encoding, string> = { br: '-br', gzip: '-gz', identity: '' };
/** Browsers keep a page but ask each time whether it still stands, since it may be withdrawn at any moment. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';
const SAFE = [...securityHeaders, scriptlessPolicy].flatMap(({ key, value }) => [key, value]);

type Options = {
  /** What is kept under a path, while it may be shown. */
  find: (path: string) => KeptPage | undefined;
  /** Told of a page whose file is missing or not the one of its row. */
  onBroken: (path: string) => void;
  /** What a reader is told at a path of the site (`isOfSite`) of which nothing is kept that stands. */
  draw: (path: string) => Promise<SiteAnswer>;
  /** Sent with every answer, besides the site's own: name, value, name, value. */
  headers?: readonly string[];
  /** What kept answers may take of memory. */
  maxBytes?: number;
};

export type SiteFront = {
  /** Answers a reader who asks for a kept page or picture; all else is Next's. */
  answer: EarlyAnswer;
  /** Forgets what stood at these paths. */
  drop(paths: readonly string[]): void;
};

/** What of the site a request asks for: `path` is its row's, `key` that of the bytes. */
type Asked = {
  path: string;
  key: string;
  isPage: boolean;
  read: (page: KeptPage) => Promise<KeptAnswer | null>;
};

/**
 * Answers readers from the pages kept as files, and where none is kept that stands by drawing it, before Next sees the
 * request, whose own work would take milliseconds of the one thread. Bytes and headers are made once for each page and
 * encoding; a page that many ask for while its file is made is drawn for all of them together.
 */
export function createSiteFront({ find, onBroken, draw, headers = [], maxBytes }: Options): SiteFront {
  const kept = createKeptAnswers(maxBytes);
  const drawn = inTurnsTogether(draw);
  const safe = [...SAFE, ...headers];
  const always = ['Cache-Control', ASK_AGAIN, ...safe];

  const askedOf = (url: string, encodings: string | undefined): Asked => {
    const query = url.indexOf('?');
    // A copy: what is cut off a long address keeps all of it in memory.
    const path = query < 0 ? url : Buffer.from(url.slice(0, query)).toString();
    const [, picture, file] = (path.startsWith('/photos/') && PHOTO.exec(path)) || [];
    if (picture && file && photoSizeOf(file))
      return { path: picture, key: path, isPage: false, read: ({ hash }) => readPicture(hash, file, always) };
    const encoding = acceptedEncoding(encodings);
    const read = (page: KeptPage) => readPage(path, page, encoding, always);
    return { path, key: `${encoding} ${path}`, isPage: true, read };
  };

  const answerNow = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const page = await drawn(path);
    await sendDrawn(request, response, { ...page, path, cacheControl: ASK_AGAIN, headers: safe });
  };

  return {
    answer(request, response, handOn) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const { path, key, isPage, read } = askedOf(request.url ?? '', request.headers['accept-encoding']);
      const page = find(path);
      const answer = page && kept.find(key);
      if (answer) {
        sendKept(request, response, answer);
        return true;
      }
      const isDrawn = isPage && isOfSite(path);
      if (!page && !isDrawn) return false;
      const work = async () => {
        const found = page && (await kept.read({ path, key }, () => read(page)));
        // Withdrawn, or no longer ours to show, while it was read?
        if (found && find(path) === page) return sendKept(request, response, found);
        if (page && !found && isPage) onBroken(path);
        return isDrawn ? answerNow(request, response, path) : handOn();
      };
      work().catch((error: unknown) => {
        console.error('kept page', path, error);
        if (response.headersSent) response.destroy();
        else handOn();
      });
      return true;
    },
    drop: (paths) => kept.drop(paths),
  };
}

async function readPage(
  path: string,
  { hash, status }: KeptPage,
  encoding: Encoding,
  always: readonly string[],
): Promise<KeptAnswer | null> {
  const bytes = await readPageFile(path, encoding, hash);
  if (!bytes) return null;
  const etag = `"${hash.slice(0, 32)}${TAG_ENDING[encoding]}"`;
  const own = ['Content-Type', contentTypeOf(path), 'Vary', 'Accept-Encoding', 'ETag', etag];
  if (encoding !== 'identity') own.push('Content-Encoding', encoding);
  return {
    status,
    bytes,
    headers: [...own, 'Content-Length', String(bytes.length), ...always],
    etag,
    notModified: ['ETag', etag, 'Vary', 'Accept-Encoding', ...always],
  };
}

async function readPicture(
  hash: string,
  file: string,
  always: readonly string[],
): Promise<KeptAnswer | null> {
  const size = photoSizeOf(file);
  const photo = size && (await readPhoto(hash, size));
  if (!photo) return null;
  const etag = `"${hash}-${size}"`;
  const own = ['Content-Type', photo.mediaType, 'Accept-Ranges', 'bytes', 'ETag', etag];
  return {
    status: 200,
    bytes: photo.bytes,
    headers: [...own, 'Content-Length', String(photo.bytes.length), ...always],
    etag,
    notModified: ['ETag', etag, ...always],
  };
}
