import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a page's file in an encoding is called besides its name. */
export const FILE_ENDING: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** A page's bytes in each encoding; `hash` is the SHA-256 of those without one. */
export type PackedPage = { hash: string; encodings: Record<Encoding, Buffer> };

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

// Quality 11 takes ten times as long for a twentieth less.
const BROTLI_QUALITY = 9;

/** Compresses a page once for everybody. */
export async function packPage(body: string): Promise<PackedPage> {
  const identity = Buffer.from(body, 'utf8');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [br, zipped] = await Promise.all([toBrotli(identity, { params }), toGzip(identity, { level: 9 })]);
  return { hash: hashOf(identity), encodings: { br, gzip: zipped, identity } };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
