'use client';

import { useState, type FormEvent } from 'react';
import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { leaveDesk } from '@/components/shell/leave-desk';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useAccountWords } from '@/components/words/use-account-words';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { PasswordRules } from './password-rules';

type Passwords = { currentPassword: string; newPassword: string };
type Props = {
  signInName: string;
  /** The password in use is a temporary one, typed a moment ago. */
  isFirst: boolean;
  changePassword: (input: Passwords) => Promise<ActionResult<void>>;
};

/** A person's new password; the first one opens the desk. */
export function ChangePasswordForm({ signInName, isFirst, changePassword }: Props) {
  const t = useAccountWords('changePassword');
  const fields = useFieldsWords();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const { isPending, failure, run } = useAction({ currentPassword, newPassword });
  const fieldError = useFieldError(failure);
  const [repeated, setRepeated] = useState('');
  const [differs, setDiffers] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setDiffers(newPassword !== repeated);
    if (newPassword !== repeated) return;
    const target = isFirst ? '/desk' : '/desk/account?password=changed';
    run(
      () => changePassword({ currentPassword, newPassword }),
      () => window.location.assign(target),
    );
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Text size="sm">{isFirst ? t('first') : t('voluntary')}</Text>
        <input type="text" name="username" autoComplete="username" value={signInName} readOnly hidden />
        {!isFirst && (
          <PasswordInput
            label={t('current')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={currentPassword}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            error={fieldError('currentPassword')}
          />
        )}
        <PasswordInput
          label={t('new')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          aria-describedby="password-rules"
          value={newPassword}
          onChange={(event) => setNew(event.currentTarget.value)}
          error={fieldError('newPassword')}
        />
        <PasswordRules
          id="password-rules"
          password={newPassword}
          signInName={signInName}
          current={currentPassword}
        />
        <PasswordInput
          label={t('repeat')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
          error={differs && newPassword !== repeated && fields('password_repeat_differs')}
        />
        <FailureNotice failure={failure} />
        <Button type="submit" loading={isPending} fullWidth>
          {t('submit')}
        </Button>
        <Group justify="center">
          {isFirst ? (
            <Button variant="subtle" color="gray" c="gray.9" onClick={() => void leaveDesk()}>
              {t('signOut')}
            </Button>
          ) : (
            <Button variant="subtle" color="gray" c="gray.9" component="a" href="/desk/account">
              {t('back')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
