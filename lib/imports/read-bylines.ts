import type { Row } from '@/lib/intake/rows/row';
import { fold } from '@/lib/intake/segment/fold';
import { readByline } from '@/lib/intake/segment/read-byline';

/** The rows with what a person made a byline read as one: who, in which part. Its first entry holds all of the line. */
export function readBylines(rows: Row[]): Row[] {
  return rows.map((row) => {
    const entries = isUnread(row) ? readByline(fold(row.text.trim())) : null;
    if (!entries) return row;
    const byline = entries.map(({ role, outlet, name }, at) => {
      return { role, outlet, name, spans: at === 0 ? row.spans : [] };
    });
    return { ...row, byline };
  });
}

/** As detailsOf leaves it: the whole line as one name. */
function isUnread({ kind, text, byline = [] }: Row): boolean {
  const [entry] = byline;
  return kind === 'byline' && byline.length === 1 && entry?.name === text.trim() && entry.role === 'text';
}
