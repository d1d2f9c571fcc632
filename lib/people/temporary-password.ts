import { randomInt } from 'node:crypto';

// Nothing that reads like something else on paper or over the telephone: no 0 o, 1 l i, 5 s, 2 z, u v.
const LETTERS = 'abcdefghjkmnpqrtwxy346789';

/** Three groups of four, as read out by an administrator: 55 bits. */
export function temporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
