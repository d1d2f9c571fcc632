import { commandContext } from '@/lib/auth/current-person';
import { linkPerson } from '@/lib/auth/link-person';
import { isPhotoToConfirm } from '@/lib/confirmations/queries/is-photo-to-confirm';
import { sharedDb } from '@/lib/db/shared-db';
import { DomainError } from '@/lib/domain/errors';
import { readPhoto } from '@/lib/media/read-photo';
import { PHOTO_HASH, photoSizeOf } from '@/lib/media/photo-path';
import { isPublicPhoto } from '@/lib/media/queries/is-public-photo';

type Params = { params: Promise<{ hash: string; file: string }> };

const A_YEAR = 'max-age=31536000, immutable';

/**
 * Anyone sees the pictures of live publications; the desk sees all; who holds a link, those of what they are to
 * confirm. What a hash names never changes.
 */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { hash, file } = await params;
  const size = photoSizeOf(file);
  if (!size || !PHOTO_HASH.test(hash)) return notFound();
  const isPublic = await isPublicPhoto(sharedDb(), hash);
  if (!isPublic && !(await isSignedIn()) && !(await isAsked(hash))) return notFound();
  const photo = await readPhoto(hash, size);
  if (!photo) return notFound();
  return new Response(photo.bytes, {
    headers: {
      'content-type': photo.mediaType,
      'content-length': String(photo.bytes.byteLength),
      'cache-control': `${isPublic ? 'public' : 'private'}, ${A_YEAR}`,
      'x-content-type-options': 'nosniff',
    },
  });
}

async function isSignedIn(): Promise<boolean> {
  try {
    await commandContext({ touch: false });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

async function isAsked(hash: string): Promise<boolean> {
  const visit = await linkPerson();
  return visit !== null && isPhotoToConfirm({ actor: visit.actor, db: sharedDb() }, hash);
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
}
