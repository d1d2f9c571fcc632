'use client';

import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import type { PersonRow } from '@/lib/people/queries';
import { useAdminWords } from '@/components/words/use-admin-words';

export type PersonTask = 'change' | 'reset' | 'disable' | 'enable';
type Props = { person: PersonRow; isSelf: boolean; onTask: (task: PersonTask) => void };

/** What an administrator may do with an account. One's own is changed, never closed or reset, from here. */
export function PersonRowActions({ person, isSelf, onTask }: Props) {
  const t = useAdminWords('people');
  const name = person.displayName;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        id={`change-${person.id}`}
        size="compact-sm"
        variant="default"
        onClick={() => onTask('change')}
        aria-label={t('changeNamed', { name })}
      >
        {t('change')}
      </Button>
      {!isSelf && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" c="gray.9" aria-label={t('moreNamed', { name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!person.isDisabled && (
              <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => onTask('reset')}>
                {t('reset')}
              </Menu.Item>
            )}
            {person.isDisabled ? (
              <Menu.Item
                leftSection={<IconUserCheck size={16} aria-hidden />}
                onClick={() => onTask('enable')}
              >
                {t('enable')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<IconUserOff size={16} aria-hidden />}
                onClick={() => onTask('disable')}
              >
                {t('disable')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
