'use client';

import { useRef, type FormEvent, type ReactNode } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import type { Failure } from '@/lib/web/failure';
import { useTermsWords } from '@/components/words/use-terms-words';
import { FailureNotice } from './failure-notice';
import { LazyModal } from './lazy-modal';
import { useRefused } from './use-refused';
import { useReturnFocus } from './use-return-focus';

type Props = {
  title: string;
  onClose: () => void;
  /** Id of what gets the keyboard back when the opener is gone, as a menu's item is. */
  returnFocusTo?: string;
  children: ReactNode;
};

/** A dialog that is there as long as it is rendered; a click beside it does not lose what is typed. */
export function FormDialog({ title, onClose, returnFocusTo, children }: Props) {
  useReturnFocus(returnFocusTo);
  return (
    <LazyModal opened onClose={onClose} title={title} closeOnClickOutside={false} size="lg">
      {children}
    </LazyModal>
  );
}

type FormProps = {
  submit: string;
  isPending: boolean;
  failure: Failure | null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** Fields, then why they were refused, then the two ways on. */
export function DialogForm({ submit, isPending, failure, onSubmit, onCancel, children }: FormProps) {
  const t = useTermsWords();
  const form = useRef<HTMLFormElement>(null);
  useRefused(failure, isPending, () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    // A form may be longer than its dialog shows.
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  });

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md">
        {children}
        <FailureNotice failure={failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
