'use client';

import { Badge, Group, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { SortHeader } from '@/components/ui/sort-header';
import type { PeopleColumn, PeopleSort } from '@/lib/domain/people/people-sort';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import type { PersonRow } from '@/lib/people/queries';
import { useAccountWords } from '@/components/words/use-account-words';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { PersonRowActions, type PersonTask } from './person-row-actions';

type Props = {
  people: PersonRow[];
  sort: PeopleSort | null;
  hrefOf: Record<PeopleColumn, string>;
  ownId: string;
  onTask: (task: PersonTask, person: PersonRow) => void;
};

export function PeopleTable({ people, sort, hrefOf, ownId, onTask }: Props) {
  const t = useAdminWords('people');
  const account = useAccountWords();
  const terms = useTermsWords('role');
  const format = useFormatter();
  const header = (column: PeopleColumn, label: string) =>
    ({
      label,
      href: hrefOf[column],
      direction: sort?.column === column ? (sort.isDescending ? 'descending' : 'ascending') : null,
    }) as const;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <SortHeader {...header('name', account('displayName'))} />
          <SortHeader {...header('roles', account('roles'))} />
          <SortHeader {...header('department', account('department'))} />
          <SortHeader {...header('lastSeen', t('lastSeen'))} />
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <div>
                <Group gap={6}>
                  <Text fw={600}>{person.displayName}</Text>
                  <PersonState person={person} />
                </Group>
                <Text size="sm" c="dimmed">
                  {person.signInName}
                </Text>
              </div>
            </td>
            <td data-label={account('roles')}>
              {person.roles.map((role) => terms(role)).join(account('listComma'))}
            </td>
            <td data-label={account('department')}>{person.department?.name ?? '—'}</td>
            <td data-label={t('lastSeen')} className="tabular">
              {person.lastSeenAt ? format.dateTime(person.lastSeenAt, TIME_IN_COLUMN) : t('neverSeen')}
            </td>
            <td>
              <PersonRowActions
                person={person}
                isSelf={person.id === ownId}
                onTask={(task) => onTask(task, person)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonState({ person }: { person: PersonRow }) {
  const t = useAdminWords('people');
  if (person.isDisabled) return <Badge color="gray.8">{t('closed')}</Badge>;
  if (person.mustChangePassword) return <Badge variant="default">{t('temporary')}</Badge>;
  return null;
}
