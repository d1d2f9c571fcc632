'use client';

import { IconBell } from '@tabler/icons-react';
import Link from 'next/link';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './notice-bell.module.css';
import { useUnreadCount } from './use-unread-count';

const MOST_SHOWN = 99;

/** The way to a person's notices, with how many they have not read. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useShellWords('notices');
  const count = useUnreadCount(unread);
  return (
    <Link
      href="/desk/notices"
      className={classes.bell}
      aria-label={count === 0 ? t('bell') : t('unread', { count })}
    >
      <IconBell size={20} stroke={1.6} aria-hidden />
      {count > 0 && <span className={classes.count}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
    </Link>
  );
}
