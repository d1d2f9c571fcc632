'use client';

import { Stack, Textarea } from '@mantine/core';
import { OpenComments } from '@/components/comments/open-comments';
import type { SeenComments } from '@/components/comments/use-seen-comments';
import { useFieldsWords } from '@/components/words/use-fields-words';
import { useReviewWords } from '@/components/words/use-review-words';
import type { CommentThread } from '@/lib/comments/queries/list-comments';

type Props = {
  note: string;
  onNote: (note: string) => void;
  noteError: string | undefined;
  open: readonly CommentThread[];
  seen: SeenComments;
};

const LONGEST_NOTE = 500;

/** What goes to review with the text: a note for the reviewers, and that the open comments were looked at. */
export function SubmitFields({ note, onNote, noteError, open, seen }: Props) {
  const t = useReviewWords('noteToReviewers');
  const fields = useFieldsWords();
  const isTooLong = note.trim().length > LONGEST_NOTE;
  return (
    <Stack gap="sm" mt="sm">
      <Textarea
        label={t('label')}
        description={t('hint', { max: LONGEST_NOTE })}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
        error={isTooLong ? fields('too_long', { max: `${LONGEST_NOTE}` }) : noteError}
        autosize
        minRows={2}
        maxRows={8}
      />
      <OpenComments threads={open} seen={seen} />
    </Stack>
  );
}
