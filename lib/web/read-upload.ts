import { Invalid } from '@/lib/domain/errors';
import { parseForm } from './parse-form';
import { receiveBody } from './receive-body';

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
  const form = await parseForm(request, await receiveBody(request, maxBytes + FORM_OVERHEAD));
  const file = form.get(field);
  if (!(file instanceof File)) throw new Invalid({}, 'malformed_request');
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
