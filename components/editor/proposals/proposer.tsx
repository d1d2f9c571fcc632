'use client';

import { useFormatter } from 'next-intl';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import styles from './proposals.module.css';

export function Proposer({ proposal: { by, stage, savedAt } }: { proposal: ProposalForReader }) {
  const t = useProposalsWords('take');
  const format = useFormatter();
  return (
    <p className={styles.proposer}>
      {t('proposer', { name: by.displayName, stage })}{' '}
      <time dateTime={savedAt.toISOString()}>{format.dateTime(savedAt, TIME_IN_PASSING)}</time>
    </p>
  );
}
