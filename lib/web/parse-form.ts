import { Invalid } from '@/lib/domain/errors';

/** The form in a body that has been read. @throws Invalid `malformed_request` when it holds none */
export async function parseForm(request: Request, bytes: Buffer<ArrayBuffer>): Promise<FormData> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(bytes, { headers }).formData().catch(() => {
    throw new Invalid({}, 'malformed_request');
  });
}
