import type { ReactNode } from 'react';
import { Paper, Stack, Text, Title } from '@mantine/core';

/** Says that there is nothing here yet, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  isPageTitle = false,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Where it stands for the whole page. */
  isPageTitle?: boolean;
}) {
  return (
    <Paper withBorder p="xl" bg="white">
      <Stack align="center" gap="xs" ta="center">
        {isPageTitle ? (
          <Title order={1} size="h4">
            {title}
          </Title>
        ) : (
          <Text fw={600}>{title}</Text>
        )}
        {children && (
          <Text c="dimmed" size="sm" maw={480}>
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  );
}
