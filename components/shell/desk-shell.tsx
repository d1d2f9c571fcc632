'use client';

import type { ReactNode } from 'react';
import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/domain/permissions/roles';
import { NoticeBell } from '@/components/notices/notice-bell';
import { NAVIGATION } from './navigation';
import { PersonMenu } from './person-menu';

type Props = { displayName: string; roles: Role[]; unreadNotices: number; children: ReactNode };

/** The frame of the desk: brand, navigation by role, the person's notices and menu. */
export function DeskShell({ displayName, roles, unreadNotices, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure();
  const t = useTranslations('shell');
  const path = usePathname();
  const entries = NAVIGATION.filter((entry) => entry.roles.some((role) => roles.includes(role)));
  const current = entries
    .filter(({ href }) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
            <Text component={Link} href="/desk" className="brand" fw={700}>
              {t('brand')}
            </Text>
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {t('tagline')}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <NoticeBell unread={unreadNotices} />
            <PersonMenu displayName={displayName} roles={roles} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation')}>
        <ScrollArea>
          {entries.map((entry) => (
            <NavLink
              key={entry.href}
              component={Link}
              href={entry.href}
              label={t(`nav.${entry.key}`)}
              leftSection={<entry.icon size={18} stroke={1.6} aria-hidden />}
              active={entry === current}
              aria-current={entry === current ? 'page' : undefined}
              onClick={close}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
