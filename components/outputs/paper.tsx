'use client';

import { useEffect } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useRouter } from 'next/navigation';
import { fileSize } from '@/components/submissions/file-size';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { PaperAsked, PaperForDesk } from '@/lib/outputs/queries/get-paper';
import type { ActionResult } from '@/lib/web/run-action';
import { MakingProgress } from './making-progress';
import { outputHref, paperHref } from './output-hrefs';
import styles from './outputs.module.css';
import { RefusalNotice } from './refusal-notice';
import { TakenBy } from './taken-by';

type Props = {
  asked: PaperAsked;
  paper: PaperForDesk;
  actions: {
    make: (asked: PaperAsked) => Promise<ActionResult<unknown>>;
    cancel: (input: { outputId: string }) => Promise<ActionResult<unknown>>;
  };
};

const LOOK_AGAIN_MS = 1500;
/** When a download has been written down. */
const TAKEN_AFTER_MS = 1500;

/** One paper of the desk as a file: to be made, waited for, taken. */
export function Paper({ asked, paper, actions }: Props) {
  const t = useOutputsWords('desk');
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const { latest, file, isOutdated, may } = paper;
  const isBusy = latest?.state === 'waiting' || latest?.state === 'making';
  const refresh = () => router.refresh();
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isBusy, router]);
  const name = t(`outlet.${asked.outlet}`);
  if (!may.make && !file) return null;
  return (
    <Stack component="section" gap="xs" aria-label={name} className="not-printed">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {file && may.download && !isOutdated && (
          <Button
            component="a"
            href={file.articleId === null ? paperHref(file.id) : outputHref(file.articleId, file.id)}
            download={file.fileName}
            size="compact-sm"
            aria-label={t('downloadLabel', { outlet: name, file: file.fileName })}
            onClick={() => setTimeout(refresh, TAKEN_AFTER_MS)}
          >
            {t('download')}
          </Button>
        )}
        {may.make && !isBusy && (
          <Button
            size="compact-sm"
            variant={file ? 'default' : 'filled'}
            loading={isPending}
            aria-label={t(file ? 'makeAgainLabel' : 'makeLabel', { outlet: name })}
            onClick={() => run(() => actions.make(asked), refresh)}
          >
            {t(latest ? 'makeAgain' : 'make')}
          </Button>
        )}
      </Group>
      {isBusy && latest && (
        <MakingProgress
          name={name}
          of={latest}
          isStated
          isCancelling={isPending}
          onCancel={may.make ? () => run(() => actions.cancel({ outputId: latest.id }), refresh) : undefined}
        />
      )}
      {latest?.state === 'failed' && latest.refusal && <RefusalNotice refusal={latest.refusal} />}
      <FailureNotice failure={failure} />
      {file && isOutdated && <Text size="sm">{t('yearChanged')}</Text>}
      {file && !isBusy && <PaperFacts file={file} />}
    </Stack>
  );
}

function PaperFacts({ file }: { file: NonNullable<PaperForDesk['file']> }) {
  const t = useOutputsWords('desk');
  const format = useFormatter();
  const { fileName, askedBy, madeAt, byteSize, downloadCount } = file;
  return (
    <div>
      <Text size="sm" c="dimmed" className={styles.file}>
        {fileName} · {t('madeBy', { by: askedBy, at: format.dateTime(madeAt, TIME_IN_LIST) })} ·{' '}
        {fileSize(byteSize)}
      </Text>
      {downloadCount > 0 && <TakenBy output={file} />}
    </div>
  );
}
