import { createHash } from 'node:crypto';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { Invalid } from '@/lib/domain/errors';
import { toSrgb } from '@/lib/intake/read/pictures/to-srgb';
import { PHOTO_WIDTHS, type PhotoWidth } from './photo-path';

export const MAX_PHOTO_BYTES = 30 * 1024 * 1024;
const MAX_PIXELS = 80_000_000;
const MAX_MASTER_SIDE = 2400;
const TAKES_AT_MOST_SECONDS = 30;

export type PreparedPhoto = {
  /** SHA-256 of `master`. */
  hash: string;
  width: number;
  height: number;
  /** JPEG. */
  master: Buffer;
  /** WebP. */
  derived: Map<PhotoWidth, Buffer>;
};

/**
 * A picture from outside as we keep it: upright, in sRGB, no larger than any outlet needs, and with nothing in
 * it but the picture (no place, camera or name). What is transparent becomes white, as on paper.
 * @throws Invalid with `photo`: photo_too_large, photo_format, photo_animated, photo_too_many_pixels,
 * photo_unreadable
 */
export async function preparePhoto(bytes: Buffer): Promise<PreparedPhoto> {
  if (bytes.byteLength > MAX_PHOTO_BYTES) throw refused('photo_too_large');
  // Before any decoder sees it: libvips reads many more formats, and some of them read other files.
  if (!isKnownFormat(bytes)) throw refused('photo_format');
  const metadata = await readable(() => decoder(bytes).metadata());
  requireUsable(metadata);

  const { data: master, info } = await readable(() =>
    picture(bytes, metadata)
      .resize({ width: MAX_MASTER_SIDE, height: MAX_MASTER_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true }),
  );
  const derived = new Map<PhotoWidth, Buffer>();
  for (const width of PHOTO_WIDTHS) {
    const smaller = sharp(master).resize({ width, withoutEnlargement: true }).webp({ quality: 80 });
    derived.set(width, await smaller.toBuffer());
  }
  const hash = createHash('sha256').update(master).digest('hex');
  return { hash, width: info.width, height: info.height, master, derived };
}

function decoder(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
}

function picture(bytes: Buffer, metadata: Metadata): Sharp {
  const upright = decoder(bytes).timeout({ seconds: TAKES_AT_MOST_SECONDS }).autoOrient();
  return toSrgb(upright, metadata).flatten({ background: '#ffffff' });
}

function requireUsable({ format, pages = 1, width, height }: Metadata): void {
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') throw refused('photo_format');
  if (pages > 1) throw refused('photo_animated');
  if (width * height > MAX_PIXELS) throw refused('photo_too_many_pixels');
}

/** By the first bytes: JPEG, PNG or WebP. */
function isKnownFormat(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString('latin1');
  return (
    start.startsWith('\xff\xd8\xff') ||
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    /^RIFF[^]{4}WEBP$/.test(start)
  );
}

async function readable<T>(decode: () => Promise<T>): Promise<T> {
  try {
    return await decode();
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    throw refused(isTooLarge ? 'photo_too_many_pixels' : 'photo_unreadable');
  }
}

function refused(reason: string): Invalid {
  return new Invalid({ photo: reason });
}
