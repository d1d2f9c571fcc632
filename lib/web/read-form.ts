import { parseForm } from './parse-form';
import { receiveBody } from './receive-body';

const MAX_BYTES = 64 * 1024;

/** The text fields a form of at most 64 KiB sent. @throws Invalid `request_too_large` or `malformed_request` */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const form = await parseForm(request, await receiveBody(request, MAX_BYTES));
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
