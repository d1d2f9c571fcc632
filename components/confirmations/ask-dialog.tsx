'use client';

import { useState } from 'react';
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { fromShanghaiField } from '@/components/ui/shanghai-time';
import { useAction } from '@/components/ui/use-action';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';
import type { ConfirmationActions } from './confirmation-actions';

type Props = {
  section: { id: string; name: string; departmentId: string | null };
  departments: { id: string; name: string }[];
  ask: NonNullable<ConfirmationActions['ask']>;
  onClose: () => void;
};

/** Puts a section, as it stands, to a department. */
export function AskDialog({ section, departments, ask, onClose }: Props) {
  const t = useConfirmationsWords();
  const router = useRouter();
  const usual = departments.find(({ id }) => id === section.departmentId)?.id ?? '';
  const [departmentId, setDepartmentId] = useState(usual);
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const input = { departmentId, note, dueAt: fromShanghaiField(due) };
  const { isPending, failure, run } = useAction(input);
  const fieldError = useFieldError(failure);

  function send() {
    run(
      () => ask({ sectionId: section.id, ...input }),
      () => {
        notifications.show({ message: t('asked') });
        router.refresh();
        onClose();
      },
    );
  }
  return (
    <FormDialog title={t('askOf', { section: section.name })} onClose={onClose}>
      <DialogForm
        submit={t('sendAsk')}
        isPending={isPending}
        failure={failure}
        onSubmit={send}
        onCancel={onClose}
      >
        <Text size="sm">{t('askText')}</Text>
        <NativeSelect
          label={t('department')}
          description={t('departmentHint')}
          data={[
            { value: '', label: t('choose') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={departmentId}
          onChange={(event) => setDepartmentId(event.currentTarget.value)}
          error={fieldError('departmentId')}
          required
        />
        <Textarea
          label={t('noteField')}
          description={t('noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={fieldError('note')}
          maxLength={1000}
          autosize
          minRows={2}
        />
        <TextInput
          label={t('dueField')}
          description={t('dueHint')}
          type="datetime-local"
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
          error={fieldError('dueAt')}
          maw={260}
        />
      </DialogForm>
    </FormDialog>
  );
}
