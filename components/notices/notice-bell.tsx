'use client';

import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useUnreadCount } from './use-unread-count';

const MOST_SHOWN = 99;

/** The way to a person's notices, with how many they have not read. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations('notices');
  const count = useUnreadCount(unread);
  return (
    <Indicator
      label={count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      disabled={count === 0}
      size={16}
      offset={6}
      color="seal"
    >
      <ActionIcon
        component={Link}
        href="/desk/notices"
        variant="subtle"
        color="gray.9"
        size="lg"
        aria-label={count === 0 ? t('bell') : t('unread', { count })}
      >
        <IconBell size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
