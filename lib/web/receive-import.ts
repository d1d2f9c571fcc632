import { Invalid } from '@/lib/domain/errors';
import { MAX_FILE_BYTES } from '@/lib/intake/read/limits';
import { receiveForm, type ReceivedForm } from '@/lib/submissions/files/receive-form';

/**
 * One file as the import page sends it, straight to the disk. Call `discard` when done with it.
 * @throws Invalid `malformed_request`, `request_too_large`, `files` too_many
 */
export async function receiveImport(
  request: Request,
): Promise<Pick<ReceivedForm, 'fields' | 'discard'> & { file: ReceivedForm['files'][number] }> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body) throw new Invalid({}, 'malformed_request');
  const { fields, files, discard } = await receiveForm(
    { headers: { 'content-type': contentType }, body: request.body },
    { files: 1, fileBytes: MAX_FILE_BYTES, totalBytes: 2 * MAX_FILE_BYTES },
  );
  const [file] = files;
  if (!file) throw new Invalid({}, 'malformed_request');
  return { fields, file, discard };
}
