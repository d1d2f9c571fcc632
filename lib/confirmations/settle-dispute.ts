import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { Conflict, NotPossible } from '@/lib/domain/errors';
import { notify } from '@/lib/notices/notify';
import { DEPARTMENT_PATH } from './department-path';
import { listLiaisons } from './list-liaisons';
import type { LoadedConfirmation } from './load-confirmation';
import { sectionWords } from './section-words';

type Settlement =
  | { reply: string; repliedAt: Date; repliedById: string }
  | { waiver: string; waivedAt: Date; waivedById: string };

/**
 * Writes the office's answer to a dispute, once, and tells the department.
 * @throws NotPossible `wrong_state` when nothing is disputed; Conflict `answered_already`
 */
export async function settleDispute(
  tx: Tx,
  ctx: Ctx,
  { id, state, departmentId, answeredById, section }: LoadedConfirmation,
  settlement: Settlement,
): Promise<void> {
  if (state !== 'disputed') throw new NotPossible('wrong_state');
  const { count } = await tx.confirmation.updateMany({
    where: { id, state: 'disputed', repliedAt: null, waivedAt: null },
    data: settlement,
  });
  if (count === 0) throw new Conflict('answered_already');
  notify(tx, ctx, {
    personIds: answeredById ? [answeredById] : await listLiaisons(tx, departmentId),
    kind: 'dispute_replied',
    params: { ...sectionWords(section), answer: 'reply' in settlement ? 'replied' : 'waived' },
    path: DEPARTMENT_PATH,
    dedupeKey: `dispute_replied:${id}`,
  });
}
