'use client';

import { useState } from 'react';
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm, FormDialog } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { usePreviewsWords } from '@/components/words/use-previews-words';
import { MAX_PREVIEW_DAYS, USUAL_PREVIEW_DAYS } from '@/lib/domain/previews';
import type { PreviewsForDesk } from '@/lib/previews/queries/list-previews';
import type { MadePreviewLink, PreviewActions } from './preview-actions';
import { PreviewMade } from './preview-made';

type Props = {
  desk: PreviewsForDesk;
  revisionId: string | undefined;
  make: PreviewActions['make'];
  onClose: () => void;
};

/** Makes a link to one revision; its address is shown once. */
export function MakePreviewDialog({ desk: { articleId, revisions }, revisionId, make, onClose }: Props) {
  const t = usePreviewsWords('desk');
  const [chosen, setChosen] = useState(revisionId ?? revisions[0]?.id ?? '');
  const [recipient, setRecipient] = useState('');
  const [days, setDays] = useState<number | string>(USUAL_PREVIEW_DAYS);
  const [note, setNote] = useState('');
  const [made, setMade] = useState<MadePreviewLink | null>(null);
  const input = { articleId, revisionId: chosen, recipient, days: Number(days), note };
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  return (
    <FormDialog title={t('makeTitle')} onClose={onClose}>
      {made ? (
        <PreviewMade link={made} onClose={onClose} />
      ) : (
        <DialogForm
          submit={t('submit')}
          isPending={isPending}
          failure={failure}
          onSubmit={() => run(() => make(input), setMade)}
          onCancel={onClose}
        >
          <TextInput
            data-autofocus
            required
            label={t('recipient')}
            description={t('recipientHint')}
            value={recipient}
            error={errorOf('recipient')}
            onChange={({ currentTarget }) => setRecipient(currentTarget.value)}
          />
          <NativeSelect
            label={t('revision')}
            value={chosen}
            error={errorOf('revisionId')}
            data={revisions.map(({ id, number, shortHash }) => ({
              value: id,
              label: t('revisionName', { number, hash: shortHash }),
            }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <NumberInput
            required
            label={t('days')}
            description={t('daysHint')}
            value={days}
            min={1}
            max={MAX_PREVIEW_DAYS}
            clampBehavior="none"
            error={errorOf('days')}
            onChange={setDays}
          />
          <Textarea
            label={t('note')}
            description={t('noteHint')}
            value={note}
            autosize
            minRows={2}
            error={errorOf('note')}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </DialogForm>
      )}
    </FormDialog>
  );
}
