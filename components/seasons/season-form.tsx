'use client';

import { useState } from 'react';
import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';
import { useSeasonsWords } from '@/components/words/use-seasons-words';

export type SeasonFields = { year: number; name: string; guidance: string; dueAt: Date | null };
type Props<T> = {
  season: SeasonFields;
  submit: string;
  send: (input: { year: number; name: string; guidance: string; dueAt: string }) => Promise<ActionResult<T>>;
  onDone: (value: T) => void;
  onCancel: () => void;
};

/** A season's own facts, to open or to change it. */
export function SeasonForm<T>({ season, submit, send, onDone, onCancel }: Props<T>) {
  const t = useSeasonsWords('form');
  const [name, setName] = useState(season.name);
  const [year, setYear] = useState<number | string>(season.year);
  const [due, setDue] = useState(season.dueAt ? toShanghaiField(season.dueAt) : '');
  const [guidance, setGuidance] = useState(season.guidance);
  const input = { year: Number(year), name, guidance, dueAt: fromShanghaiField(due) ?? '' };
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  return (
    <DialogForm
      submit={submit}
      isPending={isPending}
      failure={failure}
      onSubmit={() => run(() => send(input), onDone)}
      onCancel={onCancel}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          label={t('name')}
          description={t('nameHint')}
          value={name}
          maxLength={60}
          error={errorOf('name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NumberInput
          required
          label={t('year')}
          value={year}
          min={1949}
          max={2200}
          error={errorOf('year')}
          onChange={setYear}
        />
        <TextInput
          required
          type="datetime-local"
          label={t('dueAt')}
          description={t('dueAtHint')}
          value={due}
          error={errorOf('dueAt')}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
        />
        <Textarea
          label={t('guidance')}
          description={t('guidanceHint')}
          value={guidance}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          error={errorOf('guidance')}
          onChange={({ currentTarget }) => setGuidance(currentTarget.value)}
        />
      </Stack>
    </DialogForm>
  );
}
