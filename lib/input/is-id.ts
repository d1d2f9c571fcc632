import { id } from './text';

/** Whether a part of an address can name a row at all: the database refuses to look for anything else. */
export function isId(text: string): boolean {
  return id.safeParse(text).success;
}
