/** Checks for `validate` of an attribute: each throws RangeError, as ProseMirror's own do. */

export function requireInteger(name: string, min: number, max: number): (value: unknown) => void {
  return (value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return;
    throw new RangeError(`${name} is not a whole number from ${min} to ${max}`);
  };
}

export function requireText(name: string, maxLength: number): (value: unknown) => void {
  return (value) => {
    if (typeof value === 'string' && value.length <= maxLength) return;
    throw new RangeError(`${name} is not a text of at most ${maxLength} characters`);
  };
}

export function orNull(check: (value: unknown) => void): (value: unknown) => void {
  return (value) => {
    if (value !== null) check(value);
  };
}
