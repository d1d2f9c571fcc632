'use client';

import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import type { PeopleColumn, PeopleSort } from '@/lib/domain/people/people-sort';
import type { PersonRow } from '@/lib/people/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import type { PeopleActions } from './people-actions';
import { PeopleDialogs, type OpenDialog } from './people-dialogs';
import { filterPeople, type PeopleFilter } from './people-filter';
import { PeopleFilterForm } from './people-filter-form';
import { PeopleTable } from './people-table';
import type { DepartmentChoice } from './person-form';

type Props = {
  people: PersonRow[];
  filter: PeopleFilter;
  sort: PeopleSort | null;
  hrefOf: Record<PeopleColumn, string>;
  departments: DepartmentChoice[];
  ownId: string;
  actions: PeopleActions;
};

export function PeopleScreen({ people, filter, sort, hrefOf, departments, ownId, actions }: Props) {
  const t = useAdminWords('people');
  const sheet = useAdminWords('peopleSheet');
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const shown = filterPeople(people, filter);
  return (
    <>
      <PageHeading title={t('title')}>
        <Button component={Link} href="/desk/admin/people/import" variant="default">
          {sheet('open')}
        </Button>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpen({ task: 'add' })}>
          {t('add')}
        </Button>
      </PageHeading>
      <Stack gap="md">
        <PeopleFilterForm filter={filter} />
        <Text size="sm" c="dimmed" role="status">
          {shown.length === people.length
            ? t('countAll', { all: people.length })
            : t('count', { shown: shown.length, all: people.length })}
        </Text>
        {shown.length > 0 ? (
          <PeopleTable
            people={shown}
            sort={sort}
            hrefOf={hrefOf}
            ownId={ownId}
            onTask={(task, person) => setOpen({ task, person })}
          />
        ) : (
          <EmptyState
            title={t('noneFound')}
            action={
              <Button component={Link} href="/desk/admin/people" variant="default">
                {t('showAll')}
              </Button>
            }
          >
            {t('noneFoundHint')}
          </EmptyState>
        )}
      </Stack>
      {open && (
        <PeopleDialogs
          ownId={ownId}
          open={open}
          departments={departments}
          actions={actions}
          onOpen={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
