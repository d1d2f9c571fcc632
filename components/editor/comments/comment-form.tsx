'use client';

import { useState } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import type { Failure } from '@/lib/web/failure';
import { useCommentsWords } from '@/components/words/use-comments-words';

type Props = {
  label: string;
  submitLabel: string;
  onSubmit: (text: string) => Promise<Failure | null>;
  onCancel: () => void;
};

export function CommentForm({ label, submitLabel, onSubmit, onCancel }: Props) {
  const t = useCommentsWords();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const failure = useStandingFailure(refusal, { text });
  const fieldError = useFieldError(failure);
  const submit = async () => {
    setIsBusy(true);
    const refused = await onSubmit(text);
    setIsBusy(false);
    setRefusal(refused);
    if (!refused) onCancel();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={2}
        size="sm"
        aria-label={label}
        placeholder={label}
        value={text}
        error={fieldError('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {failure && !failure.fields && <FailureNotice failure={failure} />}
      <Group gap="xs" mt={6} justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="compact-sm" type="submit" loading={isBusy} disabled={text.trim() === ''}>
          {submitLabel}
        </Button>
      </Group>
    </form>
  );
}
