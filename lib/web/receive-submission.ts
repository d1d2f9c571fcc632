import { Invalid } from '@/lib/domain/errors';
import { receiveForm, type ReceivedForm } from '@/lib/submissions/files/receive-form';
import {
  MAX_SUBMISSION_BYTES,
  MAX_SUBMISSION_FILE_BYTES,
  MAX_SUBMISSION_FILES,
} from '@/lib/domain/submission-limits';

/**
 * A submission as the material page sends it: a form with the field `submission`, JSON of everything but the files,
 * and the files in the order of its `files`. Call `discard` when done with it.
 * @throws Invalid `malformed_request`, `upload_too_large`, `files` too_many
 */
export async function receiveSubmission(
  request: Request,
): Promise<{ input: Record<string, unknown>; discard: ReceivedForm['discard'] }> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_SUBMISSION_BYTES + 1024 * 1024) {
    throw new Invalid({}, 'upload_too_large');
  }
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body) throw new Invalid({}, 'malformed_request');
  const form = await receiveForm(
    { headers: { 'content-type': contentType }, body: request.body },
    { files: MAX_SUBMISSION_FILES, fileBytes: MAX_SUBMISSION_FILE_BYTES, totalBytes: MAX_SUBMISSION_BYTES },
  );
  try {
    const { files: details, ...input } = readFields(form.fields.submission);
    const words = Array.isArray(details) ? (details as unknown[]) : [];
    const files = form.files.map((file) => ({ ...asObject(words[file.place]), ...file }));
    return { input: { ...input, files }, discard: form.discard };
  } catch (error) {
    await form.discard();
    throw error;
  }
}

function readFields(text: string | undefined): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    throw new Invalid({}, 'malformed_request');
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
