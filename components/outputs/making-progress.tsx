import { Button, Group, Progress } from '@mantine/core';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputState } from '@/lib/domain/outlets';

type Props = {
  /** What it is called. */
  name: string;
  of: { state: OutputState; progress: number };
  isStated?: boolean;
  /** Left out: this person may not cancel it. */
  onCancel?: () => void;
  isCancelling: boolean;
};

/** How far a file is that waits or is being made, and how to cancel it. */
export function MakingProgress({ name, of: { state, progress }, isStated, onCancel, isCancelling }: Props) {
  const t = useOutputsWords('desk');
  return (
    <Group gap="sm" wrap="nowrap" maw={isStated ? '30rem' : undefined}>
      {isStated && <span role="status">{t(`state.${state}`)}</span>}
      <Progress
        value={state === 'waiting' ? 2 : progress}
        animated
        style={{ flex: 1 }}
        aria-label={t('progress', { outlet: name })}
      />
      {onCancel && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isCancelling}
          aria-label={t('cancelLabel', { outlet: name })}
          onClick={onCancel}
        >
          {t('cancel')}
        </Button>
      )}
    </Group>
  );
}
