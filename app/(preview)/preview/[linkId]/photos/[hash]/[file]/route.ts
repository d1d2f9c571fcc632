import { sharedDb } from '@/lib/db/shared-db';
import { PHOTO_HASH, photoSizeOf } from '@/lib/media/photo-path';
import { readPhoto } from '@/lib/media/read-photo';
import { showsPhoto } from '@/lib/previews/queries/shows-photo';
import { NO_TRACE } from '@/lib/web/no-trace';
import { previewVisit } from '@/lib/web/preview-session';

type Params = { params: Promise<{ linkId: string; hash: string; file: string }> };

/** A picture of the revision a link opens, for whoever came through it and while it stands; no other revision's. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { linkId, hash, file } = await params;
  const size = photoSizeOf(file);
  if (!size || !PHOTO_HASH.test(hash)) return nothing();
  const visit = await previewVisit(linkId);
  if (visit?.standing !== 'usable') return nothing();
  if (!(await showsPhoto(sharedDb(), visit.revision.id, hash))) return nothing();
  const photo = await readPhoto(hash, size);
  if (!photo) return nothing();
  return new Response(photo.bytes, {
    headers: {
      ...NO_TRACE,
      'content-type': photo.mediaType,
      'content-length': String(photo.bytes.byteLength),
      'x-content-type-options': 'nosniff',
    },
  });
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: NO_TRACE });
}
