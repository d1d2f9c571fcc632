'use client';

import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useFactsWords } from '@/components/words/use-facts-words';
import { FACT_STATUSES, PRICE_BASES, type FactStatus, type PriceBasis } from '@/lib/domain/facts/fact-kinds';
import type { Choice, GivenFact } from './ledger-actions';

type Props = {
  given: GivenFact;
  set: (change: Partial<GivenFact>) => void;
  fieldError: (path: string) => string | undefined;
  departments: Choice[];
};

/** How a figure is meant, and who says it where. */
export function GivenFields({ given, set, fieldError, departments }: Props) {
  const t = useFactsWords();
  const text = (field: 'suppliedBy' | 'source' | 'page', maxLength: number, description?: string) => (
    <TextInput
      label={t(field)}
      description={description}
      maxLength={maxLength}
      value={given[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={fieldError(field)}
      style={{ flex: '1 1 10rem' }}
    />
  );
  return (
    <>
      <Group align="start" gap="sm">
        <NativeSelect
          label={t('status')}
          value={given.status}
          onChange={(event) => set({ status: event.currentTarget.value as FactStatus })}
          data={FACT_STATUSES.map((value) => ({ value, label: t(`state.${value}`) }))}
          error={fieldError('status')}
          style={{ flex: '1 1 10rem' }}
        />
        <NativeSelect
          label={t('priceBasis')}
          value={given.priceBasis}
          onChange={(event) => set({ priceBasis: event.currentTarget.value as PriceBasis })}
          data={PRICE_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
          error={fieldError('priceBasis')}
          style={{ flex: '1 1 10rem' }}
        />
      </Group>
      <Textarea
        label={t('factNote')}
        description={t('factNoteHint')}
        autosize
        maxLength={1000}
        value={given.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={fieldError('note')}
      />
      <Group align="start" gap="sm">
        <NativeSelect
          label={t('department')}
          value={given.departmentId ?? ''}
          onChange={(event) => set({ departmentId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('noDepartment') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={fieldError('departmentId')}
          style={{ flex: '1 1 10rem' }}
        />
        {text('suppliedBy', 40)}
      </Group>
      <Group align="start" gap="sm">
        {text('source', 200)}
        {text('page', 40)}
      </Group>
      <Textarea
        label={t('passage')}
        description={t('passageHint')}
        autosize
        maxLength={1000}
        value={given.passage}
        onChange={(event) => set({ passage: event.currentTarget.value })}
        error={fieldError('passage')}
      />
    </>
  );
}
