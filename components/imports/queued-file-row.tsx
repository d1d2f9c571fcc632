'use client';

import { memo } from 'react';
import { Button, Progress, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useFailureText } from '@/components/ui/failure-notice';
import { useImportsWords } from '@/components/words/use-imports-words';
import { useIntakeWords } from '@/components/words/use-intake-words';
import type { QueuedFile } from './queued-file';
import { SameImports } from './same-imports';
import classes from './imports.module.css';

type Props = {
  queued: QueuedFile;
  onCancel: (importId: string) => void;
  onRetry: (importId: string) => void;
};

/** One file on its way in, and what became of it. */
export const QueuedFileRow = memo(function QueuedFileRow({ queued, onCancel, onRetry }: Props) {
  const t = useImportsWords('queue');
  const readErrors = useIntakeWords('readErrors');
  const describe = useFailureText();
  const { importId, file, state } = queued;
  const canCancel = state.kind === 'waiting' || state.kind === 'sending';
  const says = () => {
    if (state.kind === 'sending') return state.share < 1 ? t('sending') : t('reading');
    if (state.kind === 'read') {
      const { articles, characterCount } = state.taken;
      return t(state.isLate ? 'readLate' : 'read', { articles, characterCount });
    }
    if (state.kind !== 'refused') return t(state.kind);
    const { failure } = state;
    return readErrors.has(failure.reason)
      ? readErrors(failure.reason, { fileName: file.name })
      : describe(failure);
  };
  return (
    <li className={classes.queued}>
      <Text size="sm" fw={600} className={classes.fileName}>
        {file.name}
      </Text>
      <Text size="sm" c={state.kind === 'refused' ? 'seal' : 'dimmed'} className={classes.says}>
        {says()}
      </Text>
      {state.kind === 'read' && state.taken.same.length > 0 && (
        <div className={classes.same}>
          <SameImports same={state.taken.same} />
        </div>
      )}
      {state.kind === 'sending' && (
        <Progress
          value={Math.round(state.share * 100)}
          aria-label={t('progressOf', { name: file.name })}
          w={120}
        />
      )}
      {canCancel && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('cancelOf', { name: file.name })}
          onClick={() => onCancel(importId)}
        >
          {t('cancel')}
        </Button>
      )}
      {(state.kind === 'refused' || state.kind === 'cancelled') && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('retryOf', { name: file.name })}
          onClick={() => onRetry(importId)}
        >
          {t('retry')}
        </Button>
      )}
      {state.kind === 'read' && (
        <Button
          size="compact-sm"
          variant="light"
          component={Link}
          href={`/desk/imports/${state.taken.importId}`}
          aria-label={t('openOf', { name: file.name })}
        >
          {t('open')}
        </Button>
      )}
    </li>
  );
});
