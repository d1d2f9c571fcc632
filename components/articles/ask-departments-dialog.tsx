'use client';

import { useState } from 'react';
import { Text, Textarea, TextInput } from '@mantine/core';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { fromShanghaiField } from '@/components/ui/shanghai-time';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';

type Wanted = { note: string; dueAt: string | null };
type Props = { count: number; onChosen: (wanted: Wanted) => void; onClose: () => void };

/** Asks the departments about the sections they supply, in each of the chosen articles. */
export function AskDepartmentsDialog({ count, onChosen, onClose }: Props) {
  const t = useArticlesWords('batch');
  const confirmations = useConfirmationsWords();
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const [isPast, setIsPast] = useState(false);
  function send() {
    const dueAt = fromShanghaiField(due);
    if (dueAt !== null && new Date(dueAt) <= new Date()) setIsPast(true);
    else onChosen({ note, dueAt });
  }
  return (
    <FormDialog title={t('action.askDepartments')} onClose={onClose}>
      <DialogForm
        submit={confirmations('sendAsk')}
        isPending={false}
        failure={null}
        onSubmit={send}
        onCancel={onClose}
      >
        <Text size="sm">{t('askHint', { count })}</Text>
        <Textarea
          label={confirmations('noteField')}
          description={confirmations('noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
        />
        <TextInput
          label={confirmations('dueField')}
          description={confirmations('dueHint')}
          type="datetime-local"
          value={due}
          onChange={(event) => {
            setIsPast(false);
            setDue(event.currentTarget.value);
          }}
          error={isPast ? t('duePast') : undefined}
          maw={260}
        />
      </DialogForm>
    </FormDialog>
  );
}
