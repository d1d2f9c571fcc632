'use client';

import { useState } from 'react';
import { Checkbox } from '@mantine/core';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { QueueCount, QueuedFile } from './queued-file';
import { QueuedFileRow } from './queued-file-row';
import classes from './imports.module.css';

type Props = {
  files: readonly QueuedFile[];
  count: QueueCount;
  onCancel: (importId: string) => void;
  onRetry: (importId: string) => void;
};

/** What became of each file; of many, those that did not come in can be looked at alone. */
export function QueueReport({ files, count, onCancel, onRetry }: Props) {
  const t = useImportsWords('queue');
  const [wantsMissing, setWantsMissing] = useState(false);
  const missing = count.refused + count.cancelled;
  const isNarrowed = wantsMissing && missing > 0;
  const shown = isNarrowed
    ? files.filter(({ state }) => state.kind === 'refused' || state.kind === 'cancelled')
    : files;
  return (
    <>
      {missing > 0 && missing < files.length && (
        <Checkbox
          size="xs"
          mt="xs"
          label={t('onlyMissing', { count: missing })}
          checked={isNarrowed}
          onChange={({ currentTarget }) => setWantsMissing(currentTarget.checked)}
        />
      )}
      <ul className={classes.queue} aria-label={t('report')} tabIndex={0}>
        {shown.map((file) => (
          <QueuedFileRow key={file.importId} queued={file} onCancel={onCancel} onRetry={onRetry} />
        ))}
      </ul>
    </>
  );
}
