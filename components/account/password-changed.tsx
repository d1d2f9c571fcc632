'use client';

import { Alert } from '@mantine/core';
import { useAccountWords } from '@/components/words/use-account-words';

/** Shown on the account page right after a voluntary change. */
export function PasswordChanged() {
  const t = useAccountWords('changePassword');
  return (
    <Alert color="gray" role="status" mb="md" maw={960}>
      {t('done')}
    </Alert>
  );
}
