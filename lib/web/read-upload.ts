import { Invalid } from '@/lib/domain/errors';

/** Room for the multipart form around the file. */
const FORM_OVERHEAD = 64 * 1024;

/**
 * The file in one field of a multipart form. What is larger is refused as soon as it shows, not once it has all
 * been read.
 * @throws Invalid `request_too_large` or `malformed_request`
 */
export async function readUpload(
  request: Request,
  { field, maxBytes }: { field: string; maxBytes: number },
): Promise<{ bytes: Uint8Array; name: string }> {
  const limit = maxBytes + FORM_OVERHEAD;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const file = await readFile(request, field, limit);
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}

async function readFile(request: Request, field: string, limit: number): Promise<File> {
  let isTooLarge = false;
  let received = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        isTooLarge = received > limit;
        if (isTooLarge) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    const file = (await new Response(counted, { headers }).formData()).get(field);
    if (file instanceof File) return file;
  } catch {
    if (isTooLarge) throw tooLarge();
  }
  throw new Invalid({}, 'malformed_request');
}

function tooLarge(): Invalid {
  return new Invalid({}, 'request_too_large');
}
