'use client';

import { useState } from 'react';
import { Stack, Text, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { fromShanghaiField, toShanghaiField } from '@/components/ui/shanghai-time';
import { useAction } from '@/components/ui/use-action';
import type { DatesByStage } from '@/lib/seasons/load-season-dates';
import type { ActionResult } from '@/lib/web/run-action';
import { useSeasonsWords } from '@/components/words/use-seasons-words';

type Props = {
  seasonId: string;
  version: number;
  dates: DatesByStage;
  set: (input: unknown) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

const fieldOf = (at: Date | null) => (at ? toShanghaiField(at) : '');

/** A season's dates, material to publication, on one form. */
export function SeasonDatesForm({ seasonId, version, dates, set, onClose }: Props) {
  const t = useSeasonsWords('calendar');
  const steps = [
    { path: 'material', label: t('step.material'), at: dates.material, hint: t('materialHint') },
    { path: 'draft', label: t('step.draft'), at: dates.draft },
    ...dates.stages.map(({ name, dueAt }, index) => ({
      path: `stages.${index}.dueAt`,
      label: name,
      at: dueAt,
    })),
    { path: 'publish', label: t('step.publish'), at: dates.publish },
  ];
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(steps.map(({ path, at }) => [path, fieldOf(at)])),
  );
  const sent = (path: string) => fromShanghaiField(values[path] ?? '');
  const input = {
    material: sent('material') ?? '',
    draft: sent('draft'),
    stages: dates.stages.map(({ stageId }, index) => ({ stageId, dueAt: sent(`stages.${index}.dueAt`) })),
    publish: sent('publish'),
  };
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  const send = () => set({ seasonId, version, ...input });
  return (
    <FormDialog title={t('setDates')} onClose={onClose}>
      <DialogForm
        submit={t('save')}
        isPending={isPending}
        failure={failure}
        onSubmit={() => run(send, onClose)}
        onCancel={onClose}
      >
        <Text size="sm">{t('formHint')}</Text>
        <Stack gap="sm">
          {steps.map(({ path, label, ...step }, index) => (
            <TextInput
              key={path}
              type="datetime-local"
              data-autofocus={index === 0 || undefined}
              required={path === 'material'}
              label={label}
              description={'hint' in step ? step.hint : undefined}
              value={values[path]}
              error={errorOf(path)}
              onChange={({ currentTarget: { value } }) => setValues((all) => ({ ...all, [path]: value }))}
            />
          ))}
        </Stack>
      </DialogForm>
    </FormDialog>
  );
}
