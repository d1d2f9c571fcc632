import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { MyRequest } from '@/lib/seasons/queries/list-my-requests';
import { useMaterialWords } from '@/components/words/use-material-words';
import { DueDate } from './due-date';

/** A department's requests, each with when it is due and what came of it. */
export function MyRequestList({ requests, now }: { requests: MyRequest[]; now: Date }) {
  const t = useMaterialWords('mine');
  const format = useFormatter();
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {requests.map((request) => (
        <Paper key={request.id} component="li" withBorder bg="white" p="md">
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} href={`/desk/requests/${request.id}`} fw={600} c="gray.9">
              {request.seasonName}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('sections', { count: request.sectionCount })}
            </Text>
          </Group>
          <DueDate dueAt={request.dueAt} now={now} isOpen={request.isOpen} />
          <Text size="sm">
            {request.lastSubmittedAt === null
              ? t('none')
              : t('submitted', {
                  count: request.submissionCount,
                  time: format.dateTime(request.lastSubmittedAt, TIME_IN_LIST),
                })}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}
