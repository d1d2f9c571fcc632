'use client';

import { Button, Group, Progress, Text } from '@mantine/core';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { QueueCount } from './queued-file';

type Props = { count: QueueCount; onCancelAll: () => void; onClear: () => void };

/** How far all the files have come, with a way to stop; then what became of them, which is announced. */
export function QueueProgress({ count, onCancelAll, onClear }: Props) {
  const t = useImportsWords('queue');
  const { total, open } = count;
  const done = total - open;
  const isRunning = open > 0;
  return (
    <>
      {isRunning && (
        <>
          <Group justify="space-between" mt="sm">
            <Text size="sm" className="tabular">
              {t('progress', { done, total })}
            </Text>
            <Button size="compact-sm" variant="default" onClick={onCancelAll}>
              {t('cancelAll')}
            </Button>
          </Group>
          <Progress value={Math.round((done / total) * 100)} aria-label={t('progressOfAll')} mt={6} />
        </>
      )}
      <Group justify="space-between" mt={total > 0 && !isRunning ? 'sm' : 0}>
        <Text role="status" size="sm" fw={600}>
          {total > 0 && !isRunning && t('summary', count)}
        </Text>
        {total > 0 && !isRunning && (
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
      </Group>
    </>
  );
}
