'use client';

import { useState, type FormEvent } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useStandingFailure } from '@/components/ui/use-standing-failure';
import type { Piece } from '@/lib/intake/plan';
import type { Correction } from '@/lib/intake/rows/correction';
import { placeToCorrect } from '@/lib/intake/rows/place-to-correct';
import type { Failure } from '@/lib/web/failure';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { Marks } from './use-import-marks';

type Props = Pick<Marks, 'correct'> & {
  flag: number;
  at: { start: number; end: number };
  piece: Piece;
  correction: Correction | null;
  corrections: readonly Correction[];
  source: string;
  onClose: () => void;
};

/** The doubtful words with a few beside them, to be written otherwise. */
export function CorrectionForm({
  flag,
  at,
  piece,
  correction,
  corrections,
  source,
  correct,
  onClose,
}: Props) {
  const t = useImportsWords('looking');
  const others = corrections.filter((one) => one !== correction);
  const place = correction ?? placeToCorrect(at, piece, others, source);
  const words = place && source.slice(place.start, place.end).replace(/\s+/g, ' ');
  const [text, setText] = useState(correction?.text ?? words ?? '');
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const failure = useStandingFailure(refusal, { text, correction: { text } });
  const fieldError = useFieldError(failure);
  if (!place) return <Text size="sm">{t('correctedBeside')}</Text>;
  const { start, end } = place;
  async function send(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    const refused = await correct(flag, text === words ? null : { start, end, text });
    setIsBusy(false);
    setRefusal(refused);
    if (!refused) onClose();
  }
  const error = fieldError('correction.text') ?? fieldError('text');
  return (
    <form onSubmit={(event) => void send(event)}>
      <TextInput
        size="xs"
        label={t('words', { number: flag + 1 })}
        value={text}
        error={error}
        data-autofocus
        autoFocus
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {!error && <FailureNotice failure={failure} />}
      <Group gap="xs" mt={4} mb={4}>
        <Button type="submit" size="compact-xs" loading={isBusy}>
          {t('save')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
