'use client';

import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { StageRow } from '@/lib/stages/queries';
import { useAccountWords } from '@/components/words/use-account-words';
import { useAdminWords } from '@/components/words/use-admin-words';

/** Who may decide at a stage; a stage nobody can decide at is told, because nothing can be submitted then. */
export function StageReviewers({ stage }: { stage: StageRow }) {
  const t = useAdminWords('stages');
  const people = useAdminWords('people');
  const account = useAccountWords();
  const names = stage.reviewers.map(({ displayName, isDisabled }) =>
    isDisabled ? `${displayName} (${people('closed')})` : displayName,
  );
  const isStaffed = stage.reviewers.some((reviewer) => !reviewer.isDisabled);
  return (
    <>
      <Text size="sm" c="dimmed">
        {names.length > 0 && t('decidedBy', { names: names.join(account('listComma')) })}
      </Text>
      {!isStaffed && (
        <Text size="sm" c="seal.8">
          <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('unstaffed')}
        </Text>
      )}
    </>
  );
}
