import { Invalid } from '@/lib/domain/errors';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The JSON object a request carries.
 * @throws Invalid when it is no JSON object, or larger than 4 MiB
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.length > MAX_BYTES) throw new Invalid({}, 'request_too_large');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Falls through: the same refusal as for JSON that is no object.
  }
  throw new Invalid({}, 'malformed_request');
}
