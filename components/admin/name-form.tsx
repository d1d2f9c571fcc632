'use client';

import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';

type Props = {
  name: string;
  label: string;
  hint?: string;
  submit: string;
  send: (name: string) => Promise<ActionResult<unknown>>;
  onDone: (name: string) => void;
  onCancel: () => void;
};

export function NameForm({ name, label, hint, submit, send, onDone, onCancel }: Props) {
  const [typed, setTyped] = useState(name);
  const { isPending, failure, run } = useAction({ name: typed });
  const fieldError = useFieldError(failure);
  return (
    <DialogForm
      submit={submit}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => send(typed),
          () => onDone(typed.trim()),
        )
      }
      onCancel={onCancel}
    >
      <TextInput
        label={label}
        description={hint}
        data-autofocus
        required
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fieldError('name')}
      />
    </DialogForm>
  );
}
