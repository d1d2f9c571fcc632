'use client';

import { useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useFactsWords } from '@/components/words/use-facts-words';
import { GivenFields } from './given-fields';
import type { Choice, MetricActions, NewFact } from './ledger-actions';

type Props = {
  metricId: string;
  unit: string;
  /** The body whose figures are there already. */
  body: string;
  departments: Choice[];
  record: MetricActions['record'];
  onDone: () => void;
  /** The figure is there already: to follow that, with what was typed. */
  onFollow: (factId: string, typed: NewFact) => void;
  onCancel: () => void;
};

/** The first figure of a body, a period and a breakdown. */
export function FactForm({ metricId, unit, body, departments, record, onDone, onFollow, onCancel }: Props) {
  const t = useFactsWords();
  const [typed, setTyped] = useState<NewFact>({
    ...{ metricId, body, period: '', breakdown: '', figure: '', note: '', priceBasis: 'none' },
    ...{ status: 'final', departmentId: null, suppliedBy: '', source: '', page: '', passage: '' },
  });
  const { isPending, failure, run } = useAction(typed);
  const fieldError = useFieldError(failure);
  const set = (change: Partial<NewFact>) => setTyped((before) => ({ ...before, ...change }));
  const standing = failure?.reason === 'fact_exists' ? (failure.details?.standing as { id: string }) : null;
  const text = (field: 'body' | 'period' | 'breakdown' | 'figure', hint: string, maxLength: number) => (
    <TextInput
      label={t(field)}
      description={hint}
      required={field !== 'breakdown'}
      maxLength={maxLength}
      data-autofocus={
        field === 'body' && body === '' ? true : field === 'period' && body !== '' ? true : undefined
      }
      value={typed[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={fieldError(field)}
    />
  );
  return (
    <DialogForm
      submit={t('record')}
      isPending={isPending}
      failure={failure}
      onSubmit={() => run(() => record(typed), onDone)}
      onCancel={onCancel}
    >
      {text('body', t('bodyHint'), 60)}
      {text('period', t('periodHint'), 40)}
      {text('breakdown', t('breakdownHint'), 60)}
      {text('figure', unit === '' ? t('figureHintBare') : t('figureHint', { unit }), 60)}
      <GivenFields given={typed} set={set} fieldError={fieldError} departments={departments} />
      {standing && (
        <div>
          <Text size="sm">{t('standing', { figure: String(failure?.details?.figure ?? '') })}</Text>
          <Button variant="default" mt="xs" onClick={() => onFollow(standing.id, typed)}>
            {t('followInstead')}
          </Button>
        </div>
      )}
    </DialogForm>
  );
}
