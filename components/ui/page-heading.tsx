import type { ReactNode } from 'react';
import { Group, Title } from '@mantine/core';

/** A desk page's title, with what can be done from there beside it. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="center" mb="md" gap="sm">
      <Title order={1} size="h2">
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
