'use client';

import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useNoticesWords } from '@/components/words/use-notices-words';

type Props = { email: string; change: (email: string) => Promise<ActionResult<{ email: string }>> };

/** A person's own e-mail address. */
export function EmailForm({ email, change }: Props) {
  const t = useNoticesWords('choices');
  const [typed, setTyped] = useState(email);
  const { isPending, failure, run } = useAction({ email: typed });
  const fieldError = useFieldError(failure);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run(
          () => change(typed),
          (kept) => {
            setTyped(kept.email);
            notifications.show({ message: t('emailSaved') });
          },
        );
      }}
    >
      <Group align="start" gap="sm">
        <TextInput
          label={t('email')}
          description={t('emailHint')}
          type="email"
          autoComplete="email"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={fieldError('email')}
          maxLength={254}
          style={{ flex: '1 1 280px', maxWidth: 420 }}
        />
        <Button type="submit" variant="default" mt={48} loading={isPending}>
          {t('saveEmail')}
        </Button>
      </Group>
      <FailureNotice failure={failure?.fields?.email ? null : failure} />
    </form>
  );
}
