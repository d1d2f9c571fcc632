'use client';

import { Badge, Group, Table, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';
import stack from '@/components/ui/stack-table.module.css';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import type { PersonRow } from '@/lib/people/queries';
import { PersonRowActions, type PersonTask } from './person-row-actions';

type Props = {
  people: PersonRow[];
  ownId: string;
  onTask: (task: PersonTask, person: PersonRow) => void;
};

export function PeopleTable({ people, ownId, onTask }: Props) {
  const t = useTranslations('admin.people');
  const account = useTranslations('account');
  const terms = useTranslations('terms.role');
  const format = useFormatter();
  return (
    <Table className={stack.stack} bg="white" withTableBorder verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{account('displayName')}</Table.Th>
          <Table.Th>{account('roles')}</Table.Th>
          <Table.Th>{account('department')}</Table.Th>
          <Table.Th>{t('lastSeen')}</Table.Th>
          <Table.Th>{t('actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.id}>
            <Table.Td>
              <div>
                <Group gap={6}>
                  <Text fw={600}>{person.displayName}</Text>
                  <PersonState person={person} />
                </Group>
                <Text size="sm" c="dimmed">
                  {person.signInName}
                </Text>
              </div>
            </Table.Td>
            <Table.Td data-label={account('roles')}>
              {person.roles.map((role) => terms(role)).join(account('listComma'))}
            </Table.Td>
            <Table.Td data-label={account('department')}>{person.department?.name ?? '—'}</Table.Td>
            <Table.Td data-label={t('lastSeen')} className="tabular">
              {person.lastSeenAt ? format.dateTime(person.lastSeenAt, TIME_IN_COLUMN) : t('neverSeen')}
            </Table.Td>
            <Table.Td>
              <PersonRowActions
                person={person}
                isSelf={person.id === ownId}
                onTask={(task) => onTask(task, person)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PersonState({ person }: { person: PersonRow }) {
  const t = useTranslations('admin.people');
  if (person.isDisabled) return <Badge color="gray.8">{t('closed')}</Badge>;
  if (person.mustChangePassword) return <Badge variant="default">{t('temporary')}</Badge>;
  return null;
}
