import { Invalid } from '@/lib/domain/errors';
import { receiveBody } from './receive-body';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The JSON object a request carries, of at most 4 MiB where nothing else is said.
 * @throws Invalid `request_too_large`; `malformed_request` when it is no JSON object
 */
export async function readJson(request: Request, maxBytes = MAX_BYTES): Promise<Record<string, unknown>> {
  return parseJson(await receiveBody(request, maxBytes));
}

/** The JSON object in a body that has been read. @throws Invalid `malformed_request` when it holds none */
export function parseJson(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Falls through: the same refusal as for JSON that is no object.
  }
  throw new Invalid({}, 'malformed_request');
}
