import { useId, type ReactNode } from 'react';
import { Paper, Stack, Title } from '@mantine/core';

/** Fields that belong together, under their heading. */
export function PageFieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" bg="white" aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb="sm">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}
