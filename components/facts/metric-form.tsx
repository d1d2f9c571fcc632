'use client';

import { useState } from 'react';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useFactsWords } from '@/components/words/use-facts-words';
import type { ActionResult } from '@/lib/web/run-action';
import type { MetricSettings } from './ledger-actions';

type Props<T> = {
  settings: MetricSettings;
  submit: string;
  send: (settings: MetricSettings) => Promise<ActionResult<T>>;
  onDone: (value: T, settings: MetricSettings) => void;
  onCancel: () => void;
};

/** What a metric is called, and what it counts. */
export function MetricForm<T>({ settings, submit, send, onDone, onCancel }: Props<T>) {
  const t = useFactsWords();
  const [typed, setTyped] = useState(settings);
  const [synonyms, setSynonyms] = useState(settings.synonyms.join('、'));
  const { isPending, failure, run } = useAction(typed);
  const fieldError = useFieldError(failure);
  const set = (change: Partial<MetricSettings>) => setTyped((before) => ({ ...before, ...change }));
  const ofSynonyms = Object.keys(failure?.fields ?? {}).find((path) => path.startsWith('synonyms'));
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
        maxLength={80}
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={fieldError('name')}
      />
      <TextInput
        label={t('synonyms')}
        description={t('synonymsHint')}
        value={synonyms}
        onChange={({ currentTarget: { value } }) => {
          setSynonyms(value);
          set({ synonyms: value.split(/[、，,;；]+/).map((each) => each.trim()) });
        }}
        error={ofSynonyms && fieldError(ofSynonyms)}
      />
      <TextInput
        label={t('unit')}
        description={t('unitHint')}
        maxLength={20}
        value={typed.unit}
        onChange={(event) => set({ unit: event.currentTarget.value })}
        error={fieldError('unit')}
      />
      <Checkbox
        label={t('isPriced')}
        description={t('isPricedHint')}
        checked={typed.isPriced}
        onChange={(event) => set({ isPriced: event.currentTarget.checked })}
      />
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={typed.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={fieldError('note')}
      />
    </DialogForm>
  );
}
