'use client';

import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '@/lib/web/failure';
import { useErrorsWords } from '@/components/words/use-errors-words';

/** Says in the reader's language why a command was refused; announced to screen readers. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  const describe = useFailureText();
  if (!failure) return null;
  return (
    <Alert role="alert" color="seal" variant="light" icon={<IconAlertTriangle aria-hidden />} my="sm">
      {describe(failure)}
    </Alert>
  );
}

/** The sentence for a failure, from the `errors` messages. */
export function useFailureText(): (failure: Failure) => string {
  const t = useErrorsWords();
  return (failure) => {
    const named = Object.entries(failure.details ?? {}).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    );
    const values = { reference: '', ...Object.fromEntries(named) };
    return t.has(failure.reason) ? t(failure.reason, values) : t('unexpected', values);
  };
}
