'use client';

import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMaterialWords } from '@/components/words/use-material-words';
import type { HandInState } from './use-hand-in';

/** How far a submission is on its way, with a way to stop it; then that it arrived. */
export function HandInProgress({ state, onCancel }: { state: HandInState; onCancel: () => void }) {
  const t = useMaterialWords('form');
  if (state.kind === 'sending' && state.share !== null) {
    const percent = Math.round(state.share * 100);
    return (
      <div>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" className="tabular">
            {percent < 100 ? t('progress', { percent }) : t('reading')}
          </Text>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
        <Progress value={percent} aria-label={t('progressLabel')} animated={percent === 100} mt={6} />
      </div>
    );
  }
  if (state.kind !== 'handed_in') return <div role="status" />;
  return (
    <div role="status">
      <Alert color="gray" variant="light" icon={<IconCircleCheck aria-hidden />}>
        {state.refusedCount === 0 ? t('handedIn') : t('handedInPartly', { count: state.refusedCount })}
      </Alert>
    </div>
  );
}
