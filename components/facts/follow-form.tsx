'use client';

import { useState } from 'react';
import { Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { useAction } from '@/components/ui/use-action';
import { useFactsWords } from '@/components/words/use-facts-words';
import { printFigure } from '@/lib/domain/facts/figure';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { PlainFact } from '@/lib/facts/plain-fact';
import { GivenFields } from './given-fields';
import type { Choice, GivenFact, MetricActions } from './ledger-actions';

type Props = {
  /** The one that stands, as the page knows it now: after another followed it, that one. */
  fact: PlainFact;
  unit: string;
  typed: Partial<GivenFact>;
  departments: Choice[];
  follow: MetricActions['follow'];
  onDone: (figure: string) => void;
  onCancel: () => void;
};

/** The figure that stands and the one that comes to follow it, side by side, with the reason. */
export function FollowForm({ fact, unit, typed: before, departments, follow, onDone, onCancel }: Props) {
  const t = useFactsWords();
  const format = useFormatter();
  const { note, priceBasis, departmentId, suppliedBy } = fact;
  const [given, setGiven] = useState<GivenFact & { reason: string }>({
    ...{ figure: '', note, priceBasis, departmentId, suppliedBy, reason: '' },
    ...{ status: fact.status === 'preliminary' ? 'final' : fact.status, source: '', page: '', passage: '' },
    ...before,
  });
  const input = { ...given, factId: fact.id };
  const { isPending, failure, run } = useAction(input);
  const fieldError = useFieldError(failure);
  const set = (change: Partial<typeof given>) => setGiven((all) => ({ ...all, ...change }));
  return (
    <DialogForm
      submit={t('follow')}
      isPending={isPending}
      failure={failure}
      onSubmit={() =>
        run(
          () => follow(input),
          () => onDone(given.figure.trim()),
        )
      }
      onCancel={onCancel}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Paper withBorder p="sm">
          <Text size="sm" c="dimmed">
            {t('old')}
          </Text>
          <Text fw={600} className="tabular" style={{ overflowWrap: 'anywhere' }}>
            {printFigure(fact)}
          </Text>
          <Text size="sm">
            {t(`state.${fact.status}`)} · {fact.recordedBy} · {format.dateTime(fact.recordedAt, TIME_IN_LIST)}
          </Text>
        </Paper>
        <TextInput
          label={t('new')}
          description={unit === '' ? t('figureHintBare') : t('figureHint', { unit })}
          required
          data-autofocus
          maxLength={60}
          value={given.figure}
          onChange={(event) => set({ figure: event.currentTarget.value })}
          error={fieldError('figure')}
        />
      </SimpleGrid>
      <TextInput
        label={t('reason')}
        description={t('reasonHint')}
        required
        maxLength={300}
        value={given.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={fieldError('reason')}
      />
      <GivenFields given={given} set={set} fieldError={fieldError} departments={departments} />
      <Text size="sm" c="dimmed">
        {t('oldStays')}
      </Text>
    </DialogForm>
  );
}
