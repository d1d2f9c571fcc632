'use client';

import { useRef, useState, type FormEvent } from 'react';
import { Alert, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { getCsrfToken, signIn } from 'next-auth/react';
import { FailureNotice } from '@/components/ui/failure-notice';
import type { Failure } from '@/lib/web/failure';
import { useAccountWords } from '@/components/words/use-account-words';

type Props = { next: string; hasEnded: boolean };

/** Signs in and goes on to `next`; a refusal is shown here and the name stays typed. */
export function SignInForm({ next, hasEnded }: Props) {
  const t = useAccountWords();
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsPending(true);
    setFailure(null);
    const refused = await trySignIn(signInName, password);
    if (!refused) return window.location.assign(next);
    setFailure(refused);
    setIsPending(false);
    if (refused.reason !== 'bad_credentials') return;
    setPassword('');
    passwordField.current?.focus();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Title order={1} size="h3">
          {t('signIn.title')}
        </Title>
        {hasEnded && !failure && (
          <Alert color="gray" variant="light">
            {t('signIn.ended')}
          </Alert>
        )}
        <TextInput
          label={t('signInName')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          withAsterisk={false}
          size="md"
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FailureNotice failure={failure} />
        <Button type="submit" size="md" loading={isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
        <p style={{ margin: 0, fontSize: 'var(--text-14)', color: 'var(--mantine-color-dimmed)' }}>
          {t('signIn.forgotten')}
        </p>
      </Stack>
    </form>
  );
}

/** Why it was refused, or null when signed in. */
async function trySignIn(signInName: string, password: string): Promise<Failure | null> {
  const unreachable: Failure = { code: 'unexpected', reason: 'unreachable' };
  try {
    // Asked first: without a server signIn would leave this page, and what is typed on it.
    if (!(await getCsrfToken())) return unreachable;
    const answer = await signIn('credentials', { signInName, password, redirect: false });
    if (answer?.ok) return null;
    const [reason = 'unexpected', reference = ''] = (answer?.error ?? '').split(':');
    return { code: 'unauthenticated', reason, details: { reference } };
  } catch {
    return unreachable;
  }
}
