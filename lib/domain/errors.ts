import type { ReadError, Reason } from './reasons';

/** Keys of the field's errors, by path ("headline.0"); each value is a key of the `fields` messages. */
export type FieldErrors = Record<string, string>;

/** Base of every refusal a person is told about. `reason` is a key of the `errors` messages. */
export abstract class DomainError extends Error {
  abstract readonly code:
    'invalid' | 'forbidden' | 'not_possible' | 'conflict' | 'not_found' | 'unauthenticated';
  constructor(
    readonly reason: Reason | ReadError,
    readonly details: Record<string, unknown> = {},
  ) {
    super(reason);
    this.name = new.target.name;
  }
}

/** The input breaks a rule; nothing was written. `limits`: how much of a field there may be, by its path. */
export class Invalid extends DomainError {
  readonly code = 'invalid';
  constructor(
    readonly fields: FieldErrors,
    reason: Reason | ReadError = 'invalid',
    limits: Record<string, number> = {},
  ) {
    super(reason, { fields, ...(Object.keys(limits).length > 0 ? { limits } : {}) });
  }
}

/** Not allowed for you, whatever the state. */
export class Forbidden extends DomainError {
  readonly code = 'forbidden';
}

/** Not possible now, whoever asks. */
export class NotPossible extends DomainError {
  readonly code = 'not_possible';
}

/** Somebody else was first; `details` carries what stands there now. */
export class Conflict extends DomainError {
  readonly code = 'conflict';
}

/** Absent, or not visible to the one who asks: the two are not told apart. */
export class NotFound extends DomainError {
  readonly code = 'not_found';
}

/** No valid session. */
export class Unauthenticated extends DomainError {
  readonly code = 'unauthenticated';
}
