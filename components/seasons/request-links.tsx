'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { useFormatter } from 'next-intl';
import type { RequestActions } from '@/components/seasons/season-actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { RequestLinkRow } from '@/lib/seasons/queries/get-season';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './seasons.module.css';

type Props = { links: RequestLinkRow[]; mayManage: boolean; revoke: RequestActions['revokeLink'] };

/** The links of a request: for whom, until when, last used; those that stand can be revoked. */
export function RequestLinks({ links, mayManage, revoke }: Props) {
  const t = useSeasonsWords('link');
  const format = useFormatter();
  const [asked, setAsked] = useState<RequestLinkRow | null>(null);
  if (links.length === 0) return null;
  const show = (at: Date) => format.dateTime(at, TIME_IN_PASSING);
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.id}>
          {t(link.state, { recipient: link.recipient, until: show(link.expiresAt) })}
          {link.followsDueAt && link.state === 'usable' && t('follows')}
          {link.lastUsedAt ? t('lastUsed', { at: show(link.lastUsedAt) }) : t('neverUsed')}
          {mayManage && link.state === 'usable' && (
            <Button size="compact-xs" variant="subtle" color="gray" ml="xs" onClick={() => setAsked(link)}>
              {t('revoke')}
            </Button>
          )}
        </li>
      ))}
      {asked && (
        <ConfirmDialog
          title={t('revokeTitle', { recipient: asked.recipient })}
          text={t('revokeText')}
          confirm={t('revoke')}
          act={() => revoke({ linkId: asked.id })}
          onDone={() => setAsked(null)}
          onClose={() => setAsked(null)}
        />
      )}
    </ul>
  );
}
