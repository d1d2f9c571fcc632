'use client';

import { useEffect, useRef } from 'react';
import { IconFileUpload } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { DropZone } from '@/components/ui/drop-zone';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import { useImportsWords } from '@/components/words/use-imports-words';
import { QueueProgress } from './queue-progress';
import { QueueReport } from './queue-report';
import { countFiles } from './queued-file';
import { useImportQueue, type FindTakenIn } from './use-import-queue';

const ACCEPTED = '.docx,.doc,.wps,.rtf,.pdf,.txt,.html,.htm,.mht';

/** Files by a button or dropped here, each with how far it has come. */
export function ImportQueue({ findTakenIn }: { findTakenIn: FindTakenIn }) {
  const t = useImportsWords('queue');
  const router = useRouter();
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

  return (
    <section aria-label={t('label')}>
      <DropZone
        words={{ choose: t('choose'), hint: t('hint') }}
        accept={ACCEPTED}
        icon={<IconFileUpload size={16} aria-hidden />}
        onFiles={add}
        isPrimary
      />
      <QueueProgress count={count} onCancelAll={cancelAll} onClear={clear} />
      {files.length > 0 && <QueueReport files={files} count={count} onCancel={cancel} onRetry={retry} />}
    </section>
  );
}
