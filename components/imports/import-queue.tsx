'use client';

import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { QueueProgress } from './queue-progress';
import { QueueReport } from './queue-report';
import { countFiles } from './queued-file';
import { useImportQueue, type FindTakenIn } from './use-import-queue';
import classes from './imports.module.css';

const ACCEPTED = '.docx,.doc,.wps,.pdf,.txt,.html,.htm';

/** Files by a button or dropped here, each with how far it has come. */
export function ImportQueue({ findTakenIn }: { findTakenIn: FindTakenIn }) {
  const t = useTranslations('imports.queue');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { files, add, cancel, cancelAll, retry, clear } = useImportQueue(findTakenIn);
  const count = countFiles(files);
  const isRunning = count.open > 0;
  useLeaveGuard(isRunning, t('leave'));

  // Once for all of them: a hundred files must not load the list a hundred times.
  const readWhenStill = isRunning ? null : count.read;
  const listed = useRef(0);
  useEffect(() => {
    if (readWhenStill === null || readWhenStill === listed.current) return;
    listed.current = readWhenStill;
    if (readWhenStill > 0) router.refresh();
  }, [readWhenStill, router]);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  }
  return (
    <section aria-label={t('label')}>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={t('choose')}
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])]);
            // So that the same file, mended, can be chosen once more.
            currentTarget.value = '';
          }}
        />
        <Button leftSection={<IconFileUpload size={16} aria-hidden />} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
      </div>
      <QueueProgress count={count} onCancelAll={cancelAll} onClear={clear} />
      {files.length > 0 && <QueueReport files={files} count={count} onCancel={cancel} onRetry={retry} />}
    </section>
  );
}
