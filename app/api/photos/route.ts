import { storePhoto } from '@/lib/media/commands/store-photo';
import { MAX_PHOTO_BYTES } from '@/lib/media/prepare-photo';
import { readUpload } from '@/lib/web/read-upload';
import { runHandler } from '@/lib/web/run-handler';

export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    const { bytes, name } = await readUpload(request, { field: 'photo', maxBytes: MAX_PHOTO_BYTES });
    return storePhoto(ctx, { bytes, originalName: name });
  });
}
