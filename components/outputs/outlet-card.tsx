'use client';

import { useState } from 'react';
import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useRouter } from 'next/navigation';
import { fileSize } from '@/components/submissions/file-size';
import { FailureNotice } from '@/components/ui/failure-notice';
import { ShortHash } from '@/components/ui/short-hash';
import { StateBadge } from '@/components/ui/state-badge';
import { useAction } from '@/components/ui/use-action';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { TextOutlet } from '@/lib/domain/outlets';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { OutputEntry, OutputsForDesk, TextToSend } from '@/lib/outputs/queries/list-outputs';
import { MakingProgress } from './making-progress';
import type { OutputActions } from './output-actions';
import { outputHref } from './output-hrefs';
import { OutletChoice, type OutletOptions } from './outlet-choice';
import { OUTPUT_LOOK } from './output-look';
import { OutputPreviewPanel } from './output-preview-panel';
import styles from './outputs.module.css';
import { RefusalNotice } from './refusal-notice';
import { TakenBy } from './taken-by';

type Props = {
  articleId: string;
  text: TextToSend;
  outlet: TextOutlet;
  /** What was asked for last, and the file there is of the text as it stands. */
  latest: OutputEntry | null;
  file: OutputEntry | null;
  options: OutletOptions;
  setOptions: (options: OutletOptions) => void;
  may: OutputsForDesk['may'];
  actions: OutputActions;
  isChosen: boolean;
  choose: (isChosen: boolean) => void;
  onTaken: () => void;
};

/** One outlet: how far its file is, and what can be done with it. */
export function OutletCard(props: Props) {
  const {
    articleId,
    text,
    outlet,
    latest,
    file,
    options,
    setOptions,
    may,
    actions,
    isChosen,
    choose,
    onTaken,
  } = props;
  const t = useOutputsWords('desk');
  const router = useRouter();
  const { isPending, failure, run } = useAction();
  const [isOpen, setIsOpen] = useState(false);
  const name = t(`outlet.${outlet}`);
  const isBusy = latest?.state === 'waiting' || latest?.state === 'making';
  const isGone = latest?.state === 'made' && !latest.hasFile;
  const isOutdated = latest?.state === 'made' && latest.contentHash !== text.contentHash;
  const state = latest === null || isOutdated ? 'none' : latest.state;
  const isPdf = outlet === 'pdf' || outlet === 'reading_pdf';
  const refresh = () => router.refresh();
  const make = (chosen: OutletOptions) =>
    run(() => actions.make({ articleId, outlet, revisionId, options: chosen }), refresh);
  const revisionId = text.revision?.id ?? null;
  return (
    <Paper component="li" withBorder p="sm" bg="white" aria-label={name}>
      <Stack gap="xs">
        <div className={styles.head}>
          {may.download && (
            <Checkbox
              aria-label={t('choose', { outlet: name })}
              checked={isChosen}
              disabled={!file}
              onChange={(event) => choose(event.currentTarget.checked)}
            />
          )}
          <div className={styles.name}>
            <Title order={3} size="h5">
              {name}
            </Title>
            <Text size="sm" c="dimmed">
              {t(`purpose.${outlet}`)}
            </Text>
          </div>
          <span role="status">
            <StateBadge state={OUTPUT_LOOK[state]} word={t(`state.${state}`)} />
          </span>
          <Group gap="xs">
            {may.make && !isBusy && !file?.isSame && (
              <Button
                size="sm"
                variant={file ? 'default' : 'filled'}
                loading={isPending}
                aria-label={t('makeLabel', { outlet: name })}
                onClick={() => make(options)}
              >
                {t(latest ? 'makeAgain' : 'make')}
              </Button>
            )}
            {file && isPdf && may.download && (
              <Button
                component="a"
                href={`${outputHref(articleId, file.id)}?show`}
                target="_blank"
                size="sm"
                variant="default"
                aria-label={t('openPdfLabel', { file: file.fileName })}
                onClick={onTaken}
              >
                {t('openPdf')}
              </Button>
            )}
            {file && !isPdf && outlet !== 'docx' && outlet !== 'reading_docx' && (
              <Button
                size="sm"
                variant="default"
                aria-expanded={isOpen}
                aria-label={isOpen ? undefined : t('previewLabel', { outlet: name })}
                onClick={() => setIsOpen(!isOpen)}
              >
                {t(isOpen ? 'hide' : 'preview')}
              </Button>
            )}
            {file && may.download && (
              <Button
                component="a"
                href={outputHref(articleId, file.id)}
                download={file.fileName}
                size="sm"
                aria-label={t('downloadLabel', { outlet: name, file: file.fileName })}
                onClick={onTaken}
              >
                {t('download')}
              </Button>
            )}
          </Group>
        </div>
        <OutletChoice
          outlet={outlet}
          options={options}
          onChange={(chosen) => {
            setOptions(chosen);
            // Whoever looks at a post in one style sees it in the other at once.
            if (outlet === 'wechat' && file && isOpen && may.make) make(chosen);
          }}
        />
        {isBusy && latest && (
          <MakingProgress
            name={name}
            of={latest}
            isCancelling={isPending}
            onCancel={
              may.make ? () => run(() => actions.cancel({ outputId: latest.id }), refresh) : undefined
            }
          />
        )}
        {latest?.state === 'failed' && latest.refusal && <RefusalNotice refusal={latest.refusal} />}
        {isGone && !file && <Text size="sm">{t('fileGone')}</Text>}
        <FailureNotice failure={failure} />
        {file && !file.isSame && !isBusy && <Text size="sm">{t('settingChanged')}</Text>}
        {file && <FileFacts file={file} />}
        {file && isOpen && (
          <OutputPreviewPanel articleId={articleId} output={file} actions={actions} onTaken={onTaken} />
        )}
      </Stack>
    </Paper>
  );
}

function FileFacts({ file }: { file: OutputEntry }) {
  const t = useOutputsWords('desk');
  const format = useFormatter();
  const { fileName, revision, contentHash, askedBy, madeAt, byteSize } = file;
  return (
    <div>
      <Text size="sm" className={styles.file}>
        {fileName}
      </Text>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {revision ? t('revision', { number: revision.number }) : t('workingCopy')}
        </Text>
        <ShortHash value={contentHash} />
        <Text size="sm" c="dimmed">
          {madeAt && t('madeBy', { by: askedBy, at: format.dateTime(madeAt, TIME_IN_LIST) })}
          {byteSize !== null && ` · ${fileSize(byteSize)}`}
        </Text>
      </Group>
      <TakenBy output={file} />
    </div>
  );
}
