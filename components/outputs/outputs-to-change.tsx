'use client';

import { useState } from 'react';
import { Alert, Button, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { copyText } from '@/components/ui/copy-text';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputEntry, OutputsForDesk } from '@/lib/outputs/queries/list-outputs';
import styles from './outputs.module.css';
import { TakenBy } from './taken-by';

/** Files that are out and no more what readers read, each with the words to send to whoever got it. */
export function OutputsToChange({ desk }: { desk: OutputsForDesk }) {
  const t = useOutputsWords('desk');
  const { change } = desk;
  if (!change) return null;
  const kind = change.kind;
  const wanted = kind === 'recall' ? 'to_recall' : 'to_reissue';
  const outputs = desk.outputs.filter(({ state, standing }) => state === 'made' && standing === wanted);
  if (outputs.length === 0) return null;
  return (
    <Alert component="section" color="seal" variant="light" mb="md" aria-label={t(kind)}>
      <Title order={2} size="h4">
        {t(kind)}
      </Title>
      <Text size="sm" mb="sm">
        {t(`${kind}Hint`, { hash: change.contentHash?.slice(0, 8) ?? '' })}
      </Text>
      <Stack component="ul" gap="md" className={styles.list}>
        {outputs.map((output) => (
          <ToSend key={output.id} desk={desk} change={change} output={output} />
        ))}
      </Stack>
    </Alert>
  );
}

type Change = NonNullable<OutputsForDesk['change']>;

function ToSend({ desk, change, output }: { desk: OutputsForDesk; change: Change; output: OutputEntry }) {
  const t = useOutputsWords('desk');
  const format = useFormatter();
  const [isCopied, setIsCopied] = useState(false);
  const words = t(`${change.kind}Words`, {
    title: desk.title,
    date: format.dateTime(change.at, { dateStyle: 'long' }),
    outlet: t(`outlet.${output.outlet}`),
    old: output.contentHash.slice(0, 8),
    new: change.contentHash?.slice(0, 8) ?? '',
  });
  return (
    <li>
      <Text size="sm" fw={600} className={styles.file}>
        {output.fileName}
      </Text>
      <TakenBy output={output} />
      <Text size="sm" className={styles.words}>
        {words}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('copyWordsLabel', { file: output.fileName })}
        onClick={() => void copyText(words).then(setIsCopied)}
      >
        {t(isCopied ? 'copied' : 'copyWords')}
      </Button>
      <VisuallyHidden role="status">{isCopied && t('copied')}</VisuallyHidden>
    </li>
  );
}
