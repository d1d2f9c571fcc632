import { useId, type ReactNode } from 'react';
import { Paper, Stack, Text, Title } from '@mantine/core';

type Props = { title: string; hint?: string; children: ReactNode };

/** Fields that belong together, under their heading. */
export function FieldGroup({ title, hint, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" bg="white" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="sm">
        {title}
      </Title>
      {hint && (
        <Text size="sm" mb="sm">
          {hint}
        </Text>
      )}
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}
