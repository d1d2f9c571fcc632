import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { notify } from '@/lib/notices/notify';
import { listConfirmationRows } from './confirmation-row';
import { DEPARTMENT_PATH } from './department-path';
import { listLiaisons } from './list-liaisons';
import { sectionWords } from './section-words';

/**
 * Tells the departments whose confirmation does not cover the text that is going to review, once for each
 * confirmation. Not at every save: while somebody types, a text may differ now and be the confirmed one a minute later.
 */
export async function tellOfVoid(tx: Tx, ctx: Ctx, articleId: string): Promise<void> {
  const rows = await listConfirmationRows(tx, { section: { articleId } });
  for (const { id, department, content, section, article } of rows.filter(isVoid)) {
    const { headingLines } = content;
    notify(tx, ctx, {
      personIds: await listLiaisons(tx, department.id),
      kind: 'confirmation_void',
      params: sectionWords({ headingLines, headingHint: section.headingHint, article }),
      path: DEPARTMENT_PATH,
      dedupeKey: `confirmation_void:${id}`,
    });
  }
}

const isVoid = ({ standing }: { standing: string }) => standing === 'void';
