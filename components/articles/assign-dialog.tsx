'use client';

import { useState } from 'react';
import { MultiSelect } from '@mantine/core';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useArticlesWords } from '@/components/words/use-articles-words';

type Props = {
  count: number;
  possible: { id: string; displayName: string }[];
  onChosen: (writerIds: string[]) => void;
  onClose: () => void;
};

/** Who is put on each of the chosen articles, beside those on it. */
export function AssignDialog({ count, possible, onChosen, onClose }: Props) {
  const t = useArticlesWords('batch');
  const writers = useArticlesWords('writers');
  const [chosen, setChosen] = useState<string[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <FormDialog title={t('action.assign')} onClose={onClose}>
      <DialogForm
        submit={t('action.assign')}
        isPending={false}
        failure={null}
        onSubmit={() => (chosen.length > 0 ? onChosen(chosen) : setIsMissing(true))}
        onCancel={onClose}
      >
        <MultiSelect
          data-autofocus
          searchable
          label={writers('label')}
          description={t('assignHint', { count })}
          nothingFoundMessage={writers('nobody')}
          data={possible.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={chosen}
          error={isMissing && chosen.length === 0 ? t('nobodyChosen') : undefined}
          onChange={setChosen}
        />
      </DialogForm>
    </FormDialog>
  );
}
