'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';

/** Shown on the account page right after a voluntary change. */
export function PasswordChanged() {
  const t = useTranslations('account.changePassword');
  return (
    <Alert color="gray" role="status" mb="md" maw={960}>
      {t('done')}
    </Alert>
  );
}
