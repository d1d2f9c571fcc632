'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { CopyLine } from '@/components/links/copy-line';
import { usePreviewsWords } from '@/components/words/use-previews-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { MadePreviewLink } from './preview-actions';
import styles from './previews.module.css';

/** A link that was just made: its address, this once. */
export function PreviewMade({ link, onClose }: { link: MadePreviewLink; onClose: () => void }) {
  const t = usePreviewsWords('desk');
  const terms = useTermsWords();
  const format = useFormatter();
  // After the '#' it is never sent to any server: it stands in no log and no referrer.
  const address = `${window.location.origin}/preview#${link.token}`;
  return (
    <Stack gap="md">
      <Alert color="gray" title={t('madeTitle')}>
        {t('madeText', { until: format.dateTime(link.expiresAt, TIME_IN_LIST) })}
      </Alert>
      <Text className={styles.address} ff="monospace" size="sm" data-testid="link">
        {address}
      </Text>
      <CopyLine
        text={address}
        label={t('copy')}
        said={{ copied: t('copied'), notCopied: t('notCopied') }}
        isMain
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {terms('close')}
        </Button>
      </Group>
    </Stack>
  );
}
