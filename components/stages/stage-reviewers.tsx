'use client';

import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { StageRow } from '@/lib/stages/queries';

/** Who may decide at a stage; a stage nobody can decide at is told, because nothing can be submitted then. */
export function StageReviewers({ stage }: { stage: StageRow }) {
  const t = useTranslations('admin.stages');
  const people = useTranslations('admin.people');
  const account = useTranslations('account');
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
