'use client';

import { useState, type FormEvent } from 'react';
import { Button, Group, NumberInput, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { FitLimits } from '@/lib/newspaper/layout/papers';
import type { ActionResult } from '@/lib/web/run-action';

type Props = { limits: FitLimits; change: (input: unknown) => Promise<ActionResult<void>> };

/** Within what the office's pages choose their type. */
export function PageLimitsForm({ limits, change }: Props) {
  const t = useNewspaperWords('limits');
  const [typed, setTyped] = useState<Record<keyof FitLimits, number | string>>(limits);
  const input = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, Number(value)]));
  const { isPending, failure, run } = useAction(input);
  const errorOf = useFieldError(failure);
  const isUnsaved = JSON.stringify(input) !== JSON.stringify(limits);

  function submit(event: FormEvent) {
    event.preventDefault();
    run(
      () => change(input),
      () => notifications.show({ message: t('done') }),
    );
  }
  const field = (name: keyof FitLimits, step: number) => (
    <NumberInput
      label={t(name)}
      value={typed[name]}
      step={step}
      error={errorOf(name)}
      onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <Paper component="section" withBorder p="md" bg="white" mt="xl" aria-labelledby="page-limits">
      <form onSubmit={submit} noValidate>
        <Title order={2} size="h5" id="page-limits" mb={4}>
          {t('title')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('hint')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
          {field('sizeMin', 0.5)}
          {field('sizeMax', 0.5)}
          {field('leadingMin', 5)}
          {field('leadingMax', 5)}
        </SimpleGrid>
        <FailureNotice failure={failure} />
        <Group mt="sm">
          <Button type="submit" variant="default" loading={isPending} disabled={!isUnsaved}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
