'use client';

import { Avatar, Button, Menu } from '@mantine/core';
import { IconExternalLink, IconLogout, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Role } from '@/lib/domain/permissions/roles';
import { leaveDesk } from './leave-desk';

/** The signed-in person's name, roles, account page and way out. */
export function PersonMenu({ displayName, roles }: { displayName: string; roles: Role[] }) {
  const t = useTranslations('shell');
  const terms = useTranslations('terms');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray.9"
          px="xs"
          leftSection={
            <Avatar size="sm" radius="xl" color="seal" aria-hidden>
              {displayName.slice(0, 1)}
            </Avatar>
          }
        >
          {displayName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{roles.map((role) => terms(`role.${role}`)).join(' · ')}</Menu.Label>
        <Menu.Item
          component={Link}
          href="/desk/account"
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          {t('account')}
        </Menu.Item>
        <Menu.Item component="a" href="/" leftSection={<IconExternalLink size={16} aria-hidden />}>
          {t('toSite')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leaveDesk()} leftSection={<IconLogout size={16} aria-hidden />}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
