'use client';

import { useCallback, useRef, useState, type DragEvent } from 'react';
import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { QueuedFileRow } from './queued-file-row';
import { useImportQueue } from './use-import-queue';
import classes from './imports.module.css';

const ACCEPTED = '.docx,.doc,.wps,.pdf,.txt,.html,.htm';

/** Files by a button or dropped here, each with how far it has come. */
export function ImportQueue() {
  const t = useTranslations('imports.queue');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const onRead = useCallback(() => router.refresh(), [router]);
  const { files, add, cancel, retry } = useImportQueue(onRead);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  }
  const done = files.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'sending').length;
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
      {files.length > 0 && (
        <>
          <Text role="status" size="sm" mt="sm">
            {t('progress', { done, total: files.length })}
          </Text>
          <ul className={classes.queue}>
            {files.map((file) => (
              <QueuedFileRow key={file.key} queued={file} onCancel={cancel} onRetry={retry} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
