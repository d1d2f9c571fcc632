'use client';

import { useRef, useState } from 'react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconCheck, IconFlag } from '@tabler/icons-react';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useRefused } from '@/components/ui/use-refused';
import type { ActionResult } from '@/lib/web/run-action';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';

export type AnswerInput = {
  confirmationId: string;
  contentHash: string;
  answererName: string;
  answer: 'confirm' | 'dispute';
  reason: string;
};
export type SendAnswer = (input: AnswerInput) => Promise<ActionResult<unknown>>;

type Props = {
  seen: { confirmationId: string; contentHash: string };
  /** Null for somebody signed in, whose name is known. */
  askedName: string | null;
  send: SendAnswer;
  /** Shows the page as it is now. */
  onAnswered: () => void;
};

/** A department's word on the section above it: right as it stands, or not and why. */
export function ConfirmationForm({ seen, askedName, send, onAnswered }: Props) {
  const t = useConfirmationsWords();
  const [isDisputing, setIsDisputing] = useState(false);
  const [reason, setReason] = useState('');
  const [answererName, setAnswererName] = useState(askedName ?? '');
  const { isPending, failure, run } = useAction({ answererName, reason });
  const fieldError = useFieldError(failure);
  const form = useRef<HTMLFormElement>(null);
  useRefused(failure, isPending, () => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });

  const answer = (word: 'confirm' | 'dispute') =>
    run(() => send({ ...seen, answererName, answer: word, reason }), onAnswered);
  const isStale = failure?.code === 'conflict';
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDisputing) answer('dispute');
      }}
    >
      <Stack gap="sm" mt="sm">
        {askedName !== null && (
          <TextInput
            label={t('yourName')}
            description={t('yourNameHint')}
            value={answererName}
            onChange={(event) => setAnswererName(event.currentTarget.value)}
            error={fieldError('answererName')}
            maxLength={40}
            autoComplete="name"
            required
            maw={320}
          />
        )}
        {isDisputing && (
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={fieldError('reason')}
            maxLength={1000}
            autosize
            minRows={3}
            required
            autoFocus
          />
        )}
        <FailureNotice failure={failure} />
        <Group gap="xs">
          {isStale && (
            <Button type="button" variant="default" onClick={onAnswered}>
              {t('seeNow')}
            </Button>
          )}
          {isDisputing ? (
            <>
              <Button type="submit" loading={isPending}>
                {t('sendDispute')}
              </Button>
              <Button type="button" variant="default" onClick={() => setIsDisputing(false)}>
                {t('back')}
              </Button>
            </>
          ) : (
            <>
              <Button
                type="button"
                loading={isPending}
                leftSection={<IconCheck size={16} aria-hidden />}
                onClick={() => answer('confirm')}
              >
                {t('confirm')}
              </Button>
              <Button
                type="button"
                variant="outline"
                leftSection={<IconFlag size={16} aria-hidden />}
                onClick={() => setIsDisputing(true)}
              >
                {t('dispute')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </form>
  );
}
