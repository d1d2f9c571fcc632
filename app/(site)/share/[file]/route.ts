import { sharedDb } from '@/lib/db/shared-db';
import { isUnavailable } from '@/lib/db/is-unavailable';
import { sharePictureFile } from '@/lib/outputs/site/share-files';
import { findSharePicture } from '@/lib/outputs/site/share-pictures';

type Params = { params: Promise<{ file: string }> };

/** The picture beside a link that is passed on, asked for anew each time: a withdrawn text's is gone at once. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { file } = await params;
  try {
    const picture = await findSharePicture(sharedDb(), file);
    if (picture === null) return nothing(404);
    if (picture === 'gone') return nothing(410);
    const kept = { etag: `"${picture.key}"`, 'cache-control': 'public, max-age=0, must-revalidate' };
    if (request.headers.get('if-none-match')?.includes(kept.etag))
      return new Response(null, { status: 304, headers: kept });
    const bytes = await sharePictureFile(picture);
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...kept,
        'content-type': 'image/png',
        'content-length': String(bytes.byteLength),
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!isUnavailable(error)) console.error('share picture', file, error);
    return nothing(503, { 'retry-after': '60' });
  }
}

function nothing(status: 404 | 410 | 503, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
