'use client';

import { Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { ROLES } from '@/lib/domain/permissions/roles';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { PeopleFilter } from './people-filter';

type Props = { filter: PeopleFilter; onChange: (filter: PeopleFilter) => void };

export function PeopleFilterForm({ filter, onChange }: Props) {
  const t = useAdminWords('people');
  const terms = useTermsWords();
  return (
    <Group role="search" aria-label={t('filter')} align="end" gap="sm">
      <TextInput
        label={t('search')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        w={{ base: '100%', sm: 280 }}
      />
      <NativeSelect
        label={t('role')}
        value={filter.role}
        onChange={(event) =>
          onChange({ ...filter, role: ROLES.find((role) => role === event.currentTarget.value) ?? '' })
        }
        data={[
          { value: '', label: t('anyRole') },
          ...ROLES.map((role) => ({ value: role, label: terms(`role.${role}`) })),
        ]}
      />
      <NativeSelect
        label={t('state')}
        value={filter.state}
        onChange={(event) => {
          const state = event.currentTarget.value;
          onChange({ ...filter, state: state === 'open' || state === 'closed' ? state : 'all' });
        }}
        data={[
          { value: 'all', label: t('anyState') },
          { value: 'open', label: t('open') },
          { value: 'closed', label: t('closed') },
        ]}
      />
    </Group>
  );
}
