'use client';

import { Text } from '@mantine/core';
import { notReminded } from '@/components/seasons/not-reminded';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

/** Who of these departments will be reminded, and who cannot be and why. */
export function RemindText({ requests }: { requests: readonly SeasonRequest[] }) {
  const t = useSeasonsWords('remind');
  const names = requests
    .filter(({ reminder }) => reminder === 'possible')
    .map(({ departmentName }) => departmentName);
  const without = notReminded(requests, t('and'));
  return (
    <>
      {t('text', { names: names.join(t('and')) })}
      {without && (
        <Text span display="block" size="sm" c="dimmed" mt="xs">
          {t('without', without)}
        </Text>
      )}
    </>
  );
}
