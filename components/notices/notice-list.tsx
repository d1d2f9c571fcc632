'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import Link from 'next/link';
import { useFormatter } from 'next-intl';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import { noticeWords } from '@/lib/domain/notices';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { NoticeEntry } from '@/lib/notices/queries/list-notices';
import type { ActionResult } from '@/lib/web/run-action';
import { useNoticesWords } from '@/components/words/use-notices-words';
import styles from './notices.module.css';

export type MarkRead = (
  which: { all: true } | { ids: string[] } | { path: string },
) => Promise<ActionResult<unknown>>;

/** Notices, newest first; opening one marks it as read. */
export function NoticeList({ notices, markRead }: { notices: NoticeEntry[]; markRead: MarkRead }) {
  const t = useNoticesWords();
  const format = useFormatter();
  const { isPending, failure, run } = useAction();
  const mark = (id: string) => run(() => markRead({ ids: [id] }));
  return (
    <>
      <FailureNotice failure={failure} />
      <ul className={styles.list}>
        {notices.map(({ id, kind, params, path, createdAt, isRead }) => {
          const Shape = isRead ? IconCircle : IconCircleFilled;
          const words = noticeWords(params, (at) => format.dateTime(at, TIME_IN_LIST));
          return (
            <li key={id} className={styles.item} data-unread={!isRead || undefined}>
              <span className={styles.mark}>
                <Shape size={12} aria-hidden />
                <VisuallyHidden>{isRead ? t('isRead') : t('isUnread')}</VisuallyHidden>
              </span>
              <span>
                <Link
                  href={path}
                  prefetch={false}
                  className={styles.text}
                  onClick={() => {
                    if (!isRead) mark(id);
                  }}
                >
                  {t(`text.${kind}`, words)}
                </Link>
                <time className={styles.time} dateTime={createdAt.toISOString()}>
                  {format.dateTime(createdAt, TIME_IN_LIST)}
                </time>
              </span>
              {!isRead && (
                <Button size="compact-xs" variant="default" disabled={isPending} onClick={() => mark(id)}>
                  {t('markRead')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
