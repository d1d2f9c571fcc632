import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { notify } from '@/lib/notices/notify';
import { listConfirmationRows, type ConfirmationRow } from './confirmation-row';
import { DEPARTMENT_PATH } from './department-path';
import { listLiaisons } from './list-liaisons';
import { sectionWords } from './section-words';

const NAMED = 3;
const KIND = 'confirmation_void';

/**
 * Tells the departments whose confirmations do not cover the text that is going to review: one notice a person, which
 * names up to three of the sections, and of each confirmation once. Not at every save: while somebody types, a text may
 * differ now and be the confirmed one a minute later.
 */
export async function tellOfVoid(tx: Tx, ctx: Ctx, articleId: string): Promise<void> {
  const rows = await listConfirmationRows(tx, { section: { articleId } });
  const voids = rows.filter(({ standing }) => standing === 'void');
  for (const departmentId of new Set(voids.map(({ department }) => department.id))) {
    const ended = voids.filter(({ department }) => department.id === departmentId);
    for (const personId of await listLiaisons(tx, departmentId)) {
      const fresh = await untold(tx, personId, ended);
      const [first] = fresh;
      if (first) notify(tx, ctx, { personIds: [personId], path: DEPARTMENT_PATH, ...noticeOf(first, fresh) });
    }
  }
}

/** The confirmations a notice was about stand in its name. */
async function untold(tx: Tx, personId: string, ended: ConfirmationRow[]): Promise<ConfirmationRow[]> {
  const told = await tx.notice.findMany({
    where: { personId, kind: KIND, OR: ended.map(({ id }) => ({ dedupeKey: { contains: id } })) },
    select: { dedupeKey: true },
  });
  return ended.filter(({ id }) => !told.some(({ dedupeKey }) => dedupeKey.includes(id)));
}

function noticeOf(first: ConfirmationRow, fresh: ConfirmationRow[]) {
  const words = (row: ConfirmationRow) =>
    sectionWords({
      headingLines: row.content.headingLines,
      headingHint: row.section.headingHint,
      article: row.article,
    });
  const section = fresh
    .slice(0, NAMED)
    .map((row) => words(row).section)
    .join('、');
  return {
    kind: KIND,
    params: { headline: words(first).headline, section, count: String(fresh.length) },
    dedupeKey: `${KIND}:${fresh.map(({ id }) => id).join(',')}`,
  } as const;
}
