import { Invalid } from '@/lib/domain/errors';

/** The text fields a form sent. @throws Invalid `malformed_request` when it sent none */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => {
    throw new Invalid({}, 'malformed_request');
  });
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
