'use client';

import { useProposals } from '@/components/editor/proposals/proposals-context';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { ActionResult } from '@/lib/web/run-action';

type Props = {
  rows: readonly ProposedRow[];
  act: (rows: readonly ProposedRow[]) => Promise<ActionResult<() => void>>;
  onClose: () => void;
};

/** Asks before the first taking by which a reviewer becomes an author. */
export function BecomesAuthorDialog({ rows, act, onClose }: Props) {
  const t = useProposalsWords('take');
  const { taking } = useProposals();
  const people = new Map(rows.map(({ proposal }) => [proposal.by.id, proposal.by.displayName]));
  const meant = taking
    .get()
    .filter(({ becomesAuthor, personId }) => becomesAuthor && people.has(personId))
    .map(({ personId, leavesUnstaffed }) => ({ name: people.get(personId) ?? '', leavesUnstaffed }));
  return (
    <ConfirmDialog
      title={t('becomesAuthorTitle', { name: meant.map(({ name }) => name).join(t('nameAnd')) })}
      text={meant.map(({ name, leavesUnstaffed }) => (
        <span key={name} style={{ display: 'block' }}>
          {leavesUnstaffed === null
            ? t('becomesAuthor', { name })
            : t('becomesAuthorLeaving', { name, stage: leavesUnstaffed })}
        </span>
      ))}
      confirm={t('take')}
      act={() => act(rows)}
      onDone={(goOn) => {
        onClose();
        goOn();
      }}
      onClose={onClose}
    />
  );
}
