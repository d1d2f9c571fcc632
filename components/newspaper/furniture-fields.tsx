'use client';

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import { PAPERS, type Paper } from '@/lib/newspaper/layout/papers';
import { FieldGroup } from '@/components/ui/field-group';
import type { PageDraftState } from './use-page-draft';

type Props = {
  state: PageDraftState;
  errorOf: (path: string) => string | undefined;
};

/** What stands around the articles. */
export function FurnitureFields({ state: { draft, set }, errorOf }: Props) {
  const t = useNewspaperWords('furniture');
  const papers = useNewspaperWords('paper');
  const line = (name: 'name' | 'outletName' | 'number' | 'seriesLabel', maxLength: number) => (
    <TextInput
      label={t(name)}
      value={draft[name]}
      maxLength={maxLength}
      required={name === 'name'}
      error={errorOf(name)}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  const lines = (name: 'slogans' | 'editors') => (
    <Textarea
      label={t(name)}
      description={t(`${name}Hint`)}
      value={draft[name]}
      autosize
      minRows={2}
      maxRows={8}
      error={errorOf(name) ?? [0, 1, 2, 3, 4, 5, 6, 7].map((at) => errorOf(`${name}.${at}`)).find(Boolean)}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <FieldGroup title={t('title')}>
      <NativeSelect
        label={t('paper')}
        value={draft.paper}
        error={errorOf('paper')}
        data={PAPERS.map((value) => ({ value, label: papers(value) }))}
        onChange={({ currentTarget }) => set({ paper: currentTarget.value as Paper })}
      />
      {line('outletName', 30)}
      <TextInput
        type="date"
        label={t('date')}
        value={draft.date}
        error={errorOf('date')}
        onChange={({ currentTarget }) => set({ date: currentTarget.value })}
      />
      {line('number', 6)}
      {line('seriesLabel', 30)}
      {lines('slogans')}
      {lines('editors')}
      {line('name', 60)}
    </FieldGroup>
  );
}
