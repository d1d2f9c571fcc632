import { commandContext } from '@/lib/auth/current-person';
import { linkPerson } from '@/lib/auth/link-person';
import { maySeePhoto } from '@/lib/confirmations/queries/may-see-photo';
import { isUnavailable } from '@/lib/db/is-unavailable';
import { sharedDb } from '@/lib/db/shared-db';
import { DomainError } from '@/lib/domain/errors';
import type { Actor } from '@/lib/domain/permissions/roles';
import { isPublicPhoto } from '@/lib/media/queries/is-public-photo';
import { readPhoto } from '@/lib/media/read-photo';
import { PHOTO_HASH, photoSizeOf } from '@/lib/media/photo-path';

type Params = { params: Promise<{ hash: string; file: string }> };

/** What a hash names never changes, but who may see it does: a withdrawal reaches those who keep copies for others. */
const ANYONE = 'public, max-age=0, must-revalidate';
const A_YEAR = 'private, max-age=31536000, immutable';

/** Anyone sees the pictures of live publications; others are seen by who may see what they are in. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { hash, file } = await params;
  const size = photoSizeOf(file);
  if (!size || !PHOTO_HASH.test(hash)) return nothing(404);
  const isPublic = await isShown(hash);
  if (isPublic === null) return nothing(503, { 'retry-after': '60' });
  if (!isPublic && !(await isForReader(hash))) return nothing(404);
  const kept = { etag: `"${hash}-${size}"`, 'cache-control': isPublic ? ANYONE : A_YEAR };
  if (request.headers.get('if-none-match')?.includes(kept.etag))
    return new Response(null, { status: 304, headers: kept });
  const photo = await readPhoto(hash, size);
  if (!photo) return nothing(404);
  return new Response(photo.bytes, {
    headers: {
      ...kept,
      'content-type': photo.mediaType,
      'content-length': String(photo.bytes.byteLength),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Null when nobody can say: the database is away. */
async function isShown(hash: string): Promise<boolean | null> {
  try {
    return await isPublicPhoto(sharedDb(), hash);
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

async function isForReader(hash: string): Promise<boolean> {
  const [person, visit] = await Promise.all([signedIn(), linkPerson()]);
  for (const actor of [person, visit?.actor ?? null])
    if (actor && (await maySeePhoto({ actor, db: sharedDb() }, hash))) return true;
  return false;
}

/** Pictures are asked for by pages: they keep nobody's session from going idle. */
async function signedIn(): Promise<Actor | null> {
  try {
    return (await commandContext({ touch: false })).actor;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function nothing(status: 404 | 503, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
