'use client';

import { useState } from 'react';
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { CopyLine } from '@/components/links/copy-line';
import type { MadeLink } from '@/components/seasons/season-actions';
import { PrintButton } from '@/components/ui/print-button';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { TIME_IN_FULL, TIME_IN_LIST } from '@/lib/domain/time-formats';
import { LinkCard } from './link-card';
import styles from './link.module.css';

type Props = { link: MadeLink; departmentName: string; onClose: () => void };

/** A link that was just made: its address, a message to send with it, and a card with its code to print. */
export function LinkMade({ link, departmentName, onClose }: Props) {
  const t = useSeasonsWords('link');
  const terms = useTermsWords();
  const format = useFormatter();
  const { token, expiresAt, dueAt, seasonName } = link;
  // After the '#' it is never sent to any server: it stands in no log and no referrer.
  const address = `${window.location.origin}/material#${token}`;
  const until = format.dateTime(expiresAt, TIME_IN_LIST);
  const due = format.dateTime(dueAt, TIME_IN_FULL);
  const [message, setMessage] = useState(() =>
    t('message', { department: departmentName, season: seasonName, due, until, address }),
  );
  const said = { copied: t('copied'), notCopied: t('notCopied') };
  return (
    <Stack gap="md" className={styles.made}>
      <Alert color="gray" title={t('madeTitle')} className="not-printed">
        {t('madeText', { until })}
      </Alert>
      <div className={styles.sideBySide}>
        <Stack gap="xs" className="not-printed">
          <Textarea
            label={t('messageLabel')}
            description={t('messageHint')}
            value={message}
            autosize
            minRows={6}
            maxRows={14}
            onChange={({ currentTarget }) => setMessage(currentTarget.value)}
          />
          <CopyLine text={message} label={t('copyMessage')} said={said} isMain />
          <Text className={styles.token} ff="monospace" size="sm" data-testid="link">
            {address}
          </Text>
          <CopyLine text={address} label={t('copy')} said={said} />
        </Stack>
        <LinkCard address={address} departmentName={departmentName} seasonName={seasonName} due={due} />
      </div>
      <Group justify="flex-end" className="not-printed">
        <PrintButton label={t('print')} variant="default" />
        <Button variant="default" onClick={onClose}>
          {terms('close')}
        </Button>
      </Group>
    </Stack>
  );
}
