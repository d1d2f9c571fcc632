'use client';

import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { usePreviewsWords } from '@/components/words/use-previews-words';
import type { PreviewLinkRow, PreviewsForDesk } from '@/lib/previews/queries/list-previews';
import { MakePreviewDialog } from './make-preview-dialog';
import type { PreviewActions } from './preview-actions';
import { PreviewItem } from './preview-item';
import styles from './previews.module.css';

type Props = {
  desk: PreviewsForDesk;
  /** The revision that is before the person, where it is one. */
  revisionId?: string;
  actions: PreviewActions;
};

/** The links by which people without an account read an article before it is public. */
export function PreviewLinks({ desk, revisionId, actions }: Props) {
  const t = usePreviewsWords('desk');
  const [isMaking, setIsMaking] = useState(false);
  const [asked, setAsked] = useState<PreviewLinkRow | null>(null);
  const { links, revisions, mayManage } = desk;
  const usable = links.filter(({ standing }) => standing === 'usable');
  const ended = links.filter(({ standing }) => standing !== 'usable');
  const mayMake = mayManage && revisions.length > 0;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t(whatIsSaid(desk))}
      </Text>
      {mayMake && (
        <Button variant="default" fullWidth onClick={() => setIsMaking(true)}>
          {t('make')}
        </Button>
      )}
      {links.length === 0 && mayMake && (
        <Text size="sm" mt="sm">
          {t('none')}
        </Text>
      )}
      {usable.length > 0 && (
        <ul className={styles.links} aria-label={t('list')}>
          {usable.map((link) => (
            <PreviewItem key={link.id} link={link} {...(mayManage && { onRevoke: () => setAsked(link) })} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{t('older', { count: ended.length })}</summary>
          <ul className={styles.links}>
            {ended.map((link) => (
              <PreviewItem key={link.id} link={link} />
            ))}
          </ul>
        </details>
      )}
      {isMaking && (
        <MakePreviewDialog
          desk={desk}
          revisionId={revisions.some(({ id }) => id === revisionId) ? revisionId : undefined}
          make={actions.make}
          onClose={() => setIsMaking(false)}
        />
      )}
      {asked && (
        <ConfirmDialog
          title={t('revokeTitle', { recipient: asked.recipient })}
          text={t('revokeText')}
          confirm={t('revoke')}
          act={() => actions.revoke({ linkId: asked.id })}
          onDone={() => setAsked(null)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function whatIsSaid({ isPublic, mayManage, revisions }: PreviewsForDesk) {
  if (isPublic) return 'isPublic';
  if (!mayManage) return 'mayNot';
  return revisions.length === 0 ? 'noRevision' : 'hint';
}
