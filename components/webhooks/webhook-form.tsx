'use client';

import { useState } from 'react';
import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useWebhooksWords } from '@/components/words/use-webhooks-words';
import { WEBHOOK_EVENTS } from '@/lib/domain/webhooks';
import type { ActionResult } from '@/lib/web/run-action';
import type { WebhookSettings } from './webhook-actions';

type Props<T> = {
  settings: WebhookSettings;
  submit: string;
  allowsPrivate: boolean;
  send: (settings: WebhookSettings) => Promise<ActionResult<T>>;
  onDone: (value: T, settings: WebhookSettings) => void;
  onCancel: () => void;
};

/** Name, address and what it is told. */
export function WebhookForm<T>({ settings, submit, allowsPrivate, send, onDone, onCancel }: Props<T>) {
  const t = useWebhooksWords();
  const [typed, setTyped] = useState(settings);
  const { isPending, failure, run } = useAction(typed);
  const fieldError = useFieldError(failure);
  const set = (change: Partial<WebhookSettings>) => setTyped((before) => ({ ...before, ...change }));
  return (
    <DialogForm
      submit={submit}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => send(typed),
          (value) => onDone(value, typed),
        )
      }
      onCancel={onCancel}
    >
      <TextInput
        label={t('name')}
        placeholder={t('nameHint')}
        data-autofocus
        required
        maxLength={40}
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={fieldError('name')}
      />
      <TextInput
        label={t('url')}
        description={t(allowsPrivate ? 'urlHintPrivate' : 'urlHint')}
        required
        type="url"
        maxLength={500}
        value={typed.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        error={fieldError('url')}
      />
      <Checkbox.Group
        label={t('events')}
        required
        value={typed.events}
        onChange={(events) => set({ events })}
        error={fieldError('events')}
      >
        <Stack gap="xs" mt={6}>
          {WEBHOOK_EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={t(`event.${event}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </DialogForm>
  );
}
