'use client';

import { Button, Group, Text } from '@mantine/core';
import { useCopy } from './use-copy';

type Props = {
  text: string;
  label: string;
  said: { copied: string; notCopied: string };
  isMain?: boolean;
};

/** Copies a text, and says what came of it. */
export function CopyLine({ text, label, said, isMain = false }: Props) {
  const { state, copy } = useCopy(text);
  return (
    <Group gap="sm">
      <Button variant={isMain ? 'filled' : 'default'} onClick={copy}>
        {label}
      </Button>
      <Text role="status" size="sm">
        {state !== null && said[state]}
      </Text>
    </Group>
  );
}
