'use client';

import { useRef, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { RemindText } from '@/components/seasons/remind-text';
import type { RequestActions } from '@/components/seasons/season-actions';
import { BatchResults } from '@/components/ui/batch-results';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TableCheckbox } from '@/components/ui/row-checkbox';
import bars from '@/components/ui/selection-bar.module.css';
import { useBatch } from '@/components/ui/use-batch';
import type { Selection } from '@/components/ui/use-selection';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

type Props = {
  /** Those that stand, of which the selection is made. */
  requests: readonly SeasonRequest[];
  selection: Selection;
  remind: RequestActions['remind'];
};

/** Reminds the chosen departments, each by its own command, and says what became of each. */
export function RemindSeveral({ requests, selection, remind }: Props) {
  const t = useSeasonsWords('remind');
  const router = useRouter();
  const { batch, run, clear } = useBatch();
  const [isAsking, setIsAsking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const chosen = requests.filter(({ id }) => selection.has(id));
  const reachable = chosen.filter(({ reminder }) => reminder === 'possible');
  const carryOut = () => {
    setIsAsking(false);
    const items = reachable.map(({ id, departmentName }) => ({ id, title: departmentName }));
    const act = (requestId: string) => remind({ requestId });
    void run(t('action'), items, act, ({ people }) => t('told', { people })).then((refused) => {
      selection.keep(refused);
      router.refresh();
    });
  };
  return (
    <Stack gap="sm" mb="sm">
      <Group ref={bar} className={bars.bar} py="0.35rem" gap="xs" role="toolbar" aria-label={t('bar')}>
        <TableCheckbox selection={selection} total={requests.length} label={t('chooseAll')} />
        <Text size="sm" role="status">
          {chosen.length > 0 ? t('chosen', { count: chosen.length }) : t('chooseAll')}
        </Text>
        {chosen.length > 0 && (
          <>
            <Button
              size="xs"
              variant="default"
              disabled={reachable.length === 0 || batch.isRunning}
              onClick={() => setIsAsking(true)}
            >
              {t('some', { count: reachable.length })}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => {
                // This button goes with the selection; the box beside it stays.
                bar.current?.querySelector('input')?.focus();
                selection.setAll(false);
              }}
            >
              {t('chooseNone')}
            </Button>
          </>
        )}
        {chosen.length > 0 && reachable.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noneOfThem')}
          </Text>
        )}
      </Group>
      <BatchResults batch={batch} onClose={clear} />
      {isAsking && (
        <ConfirmDialog
          title={t('some', { count: reachable.length })}
          text={<RemindText requests={chosen} />}
          confirm={t('confirm')}
          act={async () => ({ ok: true, value: undefined })}
          onDone={carryOut}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Stack>
  );
}
