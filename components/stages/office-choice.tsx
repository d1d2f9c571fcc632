'use client';

import { useId, useState } from 'react';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ActionResult } from '@/lib/web/run-action';

type Words = { standing: string; change: string; ask: string; about: string; done: string };
export type ChooseForOffice = (input: { allowed: boolean; version: number }) => Promise<ActionResult<void>>;

type Props = {
  title: string;
  hint: string;
  allowed: boolean;
  version: number;
  /** What is so now, and of changing it: the button, the question with what it means, and what is said afterwards. */
  words: Words;
  /** Whether the choice made is the one to be wary of. */
  isBold: boolean;
  choose: ChooseForOffice;
};

/** A choice that the office has made, with the button that changes it, asked once more. */
export function OfficeChoice({ title, hint, allowed, version, words, isBold, choose }: Props) {
  const id = useId();
  const [asks, setAsks] = useState(false);
  const done = () => {
    setAsks(false);
    notifications.show({ message: words.done });
  };
  return (
    <Paper component="section" withBorder p="md" mt="lg" bg="white" aria-labelledby={id}>
      <Title order={2} size="h5" mb="xs" id={id}>
        {title}
      </Title>
      <Text size="sm" mb="sm">
        {hint}
      </Text>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600} c={isBold ? 'seal' : undefined}>
          {words.standing}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => setAsks(true)}>
          {words.change}
        </Button>
      </Group>
      {asks && (
        <ConfirmDialog
          title={words.about}
          text={words.ask}
          confirm={words.change}
          act={() => choose({ allowed: !allowed, version })}
          onDone={done}
          onClose={() => setAsks(false)}
        />
      )}
    </Paper>
  );
}
