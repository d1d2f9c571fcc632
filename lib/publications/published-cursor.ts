import { isId } from '@/lib/input/is-id';
import type { PublishedCursor } from './queries/list-published';

/** A place in the list of publications, as an address carries it. */
export function writeCursor({ publishedAt, id }: PublishedCursor): string {
  return Buffer.from(`${publishedAt.getTime()}.${id}`).toString('base64url');
}

/** Null for what no list of ours gave out. */
export function readCursor(text: string): PublishedCursor | null {
  const [, time, id = ''] =
    /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return time !== undefined && isId(id) ? { publishedAt: new Date(Number(time)), id } : null;
}
