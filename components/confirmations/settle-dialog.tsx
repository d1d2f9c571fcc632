'use client';

import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';

const WORDS = {
  reply: { field: 'reply', label: 'replyField', hint: 'replyHint', send: 'sendReply', done: 'replied' },
  waive: { field: 'reason', label: 'waiveField', hint: 'waiveHint', send: 'sendWaive', done: 'waived' },
} as const;

type Props = {
  kind: keyof typeof WORDS;
  department: string;
  settle: (text: string) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

/** The office's answer to a dispute, or why it is set aside. */
export function SettleDialog({ kind, department, settle, onClose }: Props) {
  const t = useConfirmationsWords();
  const router = useRouter();
  const [text, setText] = useState('');
  const words = WORDS[kind];
  const { isPending, failure, run } = useAction({ [words.field]: text });
  const fieldError = useFieldError(failure);

  function send() {
    run(
      () => settle(text),
      () => {
        notifications.show({ message: t(words.done) });
        router.refresh();
        onClose();
      },
    );
  }
  return (
    <FormDialog title={t(kind)} onClose={onClose}>
      <DialogForm
        submit={t(words.send)}
        isPending={isPending}
        failure={failure}
        onSubmit={send}
        onCancel={onClose}
      >
        <Textarea
          label={t(words.label)}
          description={t(words.hint, { department })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={fieldError(words.field)}
          maxLength={1000}
          autosize
          minRows={3}
          required
          data-autofocus
        />
      </DialogForm>
    </FormDialog>
  );
}
