import { randomUUID } from 'node:crypto';
import { isUnavailable } from '@/lib/db/is-unavailable';
import { DomainError, type FieldErrors } from '@/lib/domain/errors';

/** What a browser is told of a refused command. `reason` and the field values are message keys. */
export type Failure = {
  code: DomainError['code'] | 'unavailable' | 'unexpected';
  reason: string;
  fields?: FieldErrors;
  details?: Record<string, unknown>;
};

/** Maps any error to what may be shown; what may go by itself is said to, the unforeseen is logged under the reference that is shown. */
export function toFailure(error: unknown): Failure {
  if (error instanceof DomainError) {
    const { fields, ...details } = error.details as { fields?: FieldErrors } & Record<string, unknown>;
    return { code: error.code, reason: error.reason, details, ...(fields ? { fields } : {}) };
  }
  if (isUnavailable(error)) {
    console.error('The database or the disk is away:', error);
    return { code: 'unavailable', reason: 'unavailable', details: {} };
  }
  const reference = randomUUID().slice(0, 8);
  console.error(`[${reference}]`, error);
  return { code: 'unexpected', reason: 'unexpected', details: { reference } };
}
