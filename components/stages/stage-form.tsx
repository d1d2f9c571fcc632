'use client';

import { useState } from 'react';
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import type { StageRow } from '@/lib/stages/queries';
import type { ActionResult } from '@/lib/web/run-action';
import { useAdminWords } from '@/components/words/use-admin-words';

export type ReviewerChoice = { id: string; displayName: string };
export type StageInput = { name: string; reviewerIds: string[] };
type Props = {
  stage: StageRow | null;
  reviewers: ReviewerChoice[];
  send: (input: StageInput) => Promise<ActionResult<unknown>>;
  onDone: (name: string) => void;
  onCancel: () => void;
};

export function StageForm({ stage, reviewers, send, onDone, onCancel }: Props) {
  const t = useAdminWords('stages');
  const people = useAdminWords('people');
  const admin = useAdminWords();
  const [name, setName] = useState(stage?.name ?? '');
  const [reviewerIds, setReviewerIds] = useState(stage?.reviewers.map(({ id }) => id) ?? []);
  const { isPending, failure, run } = useAction({ name, reviewerIds });
  const fieldError = useFieldError(failure);
  const closed = stage?.reviewers.filter((reviewer) => reviewer.isDisabled) ?? [];
  return (
    <DialogForm
      submit={stage ? admin('save') : t('add')}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => send({ name, reviewerIds }),
          () => onDone(name.trim()),
        )
      }
      onCancel={onCancel}
    >
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        data-autofocus
        required
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldError('name')}
      />
      <Checkbox.Group
        label={t('reviewers')}
        description={t('reviewersHint')}
        value={reviewerIds}
        onChange={setReviewerIds}
        error={fieldError('reviewerIds')}
      >
        <Stack gap={8} mt="xs">
          {reviewers.map(({ id, displayName }) => (
            <Checkbox key={id} value={id} label={displayName} />
          ))}
          {closed.map(({ id, displayName }) => (
            <Checkbox key={id} value={id} label={`${displayName} (${people('closed')})`} />
          ))}
          {reviewers.length + closed.length === 0 && <Text size="sm">{t('noReviewers')}</Text>}
        </Stack>
      </Checkbox.Group>
    </DialogForm>
  );
}
