import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** An answer of the site as text. */
export type SiteAnswer = { status: number; contentType: string; body: string };

export type Encoding = 'br' | 'gzip' | 'identity';

/** Bytes ready to send. Each encoding is a representation of its own, with its own strong ETag. */
export type Packed = { bytes: Uint8Array<ArrayBuffer>; contentLength: string; etag: string };

/** An answer in each encoding; `size` is what it takes in memory. */
export type PackedPage = {
  status: number;
  headers: Record<'content-type' | 'vary' | 'cache-control', string>;
  encodings: Record<Encoding, Packed>;
  etags: string[];
  size: number;
};

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

// Quality 11 takes ten times as long for a twentieth less; a page is packed while its first reader waits.
const BROTLI_QUALITY = 9;

async function compressed(text: Buffer): Promise<Record<Encoding, Buffer>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const [br, zipped] = await Promise.all([toBrotli(text, { params }), toGzip(text, { level: 9 })]);
  return { br, gzip: zipped, identity: text };
}

/**
 * Compresses an answer once for everybody. Browsers keep a page but ask each time whether it still stands, since
 * it may be withdrawn at any moment.
 */
export async function packPage({ status, contentType, body }: SiteAnswer): Promise<PackedPage> {
  const buffers = await compressed(Buffer.from(body, 'utf8'));
  const hash = createHash('sha256').update(buffers.identity).digest('base64url').slice(0, 22);
  const pack = (encoding: Encoding, etag: string): Packed => {
    const bytes = new Uint8Array(buffers[encoding]);
    return { bytes, contentLength: String(bytes.length), etag };
  };
  const encodings = {
    br: pack('br', `"${hash}-br"`),
    gzip: pack('gzip', `"${hash}-gz"`),
    identity: pack('identity', `"${hash}"`),
  };
  const packed = Object.values(encodings);
  return {
    status,
    headers: {
      'content-type': contentType,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
    encodings,
    etags: packed.map(({ etag }) => etag),
    size: packed.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}
