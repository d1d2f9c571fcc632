import type { ReactNode } from 'react';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@/components/ui/link';

export type Task = { key: string; href: string; title: string; note: string; badge: ReactNode };

type Props = { title: string; tasks: Task[]; empty: string; more?: ReactNode };

/** One heading of the desk's front page: what waits there, or that nothing does. */
export function TaskList({ title, tasks, empty, more }: Props) {
  return (
    <Paper component="section" withBorder bg="white" p="md" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {more}
      </Group>
      {tasks.length === 0 && <Text c="dimmed">{empty}</Text>}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {tasks.map((task) => (
          <Group component="li" key={task.key} justify="space-between" gap="0.25rem 0.75rem" wrap="wrap">
            {/* Wider than a phone: there the badge stands below, in every entry alike. */}
            <div style={{ minWidth: 0, flex: '1 1 24rem' }}>
              <Anchor component={Link} href={task.href} fw={600} c="gray.9" className="listed-title">
                {task.title}
              </Anchor>
              <Text size="sm" c="dimmed">
                {task.note}
              </Text>
            </div>
            {task.badge}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
