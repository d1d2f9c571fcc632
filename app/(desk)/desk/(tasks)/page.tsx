import type { Metadata } from 'next';
import { Button, Stack } from '@mantine/core';
import { IconChartBar, IconPlus } from '@tabler/icons-react';
import { getTranslations } from 'next-intl/server';
import { pickTasks } from '@/components/desk/pick-tasks';
import { TaskInbox } from '@/components/desk/task-inbox';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listTasks } from '@/lib/desk/queries/list-tasks';
import { can } from '@/lib/domain/permissions/can';
import { hasRole } from '@/lib/domain/permissions/roles';
import { AdminTasks } from './admin-tasks';
import { AuditorTasks } from './auditor-tasks';
import { ContributorTasks } from './contributor-tasks';
import { WriterWork } from './writer-work';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.home') };
}

/** The front page: what waits for this person in all their roles, then what they are at and what is done. */
export default async function DeskPage({ searchParams }: Props) {
  const person = await requirePerson();
  const query = await searchParams;
  const now = new Date();
  const [tasks, desk, t] = await Promise.all([
    listTasks({ actor: person, now, db: sharedDb() }),
    getTranslations('articles.desk'),
    getTranslations('desk.page'),
  ]);
  const page = /^\d{1,3}$/.test(`${query.page}`) ? Number(query.page) : 1;
  return (
    <>
      <PageHeading title={desk('greeting', { name: person.displayName })}>
        {can(person, 'overview.read', {}).allowed && (
          <Button
            component={Link}
            href="/desk/overview"
            variant="default"
            leftSection={<IconChartBar size={16} aria-hidden />}
          >
            {t('overview')}
          </Button>
        )}
        {hasRole(person, 'writer') && (
          <Button component={Link} href="/desk/articles/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {desk('newArticle')}
          </Button>
        )}
      </PageHeading>
      <Stack gap="md">
        <TaskInbox
          picked={pickTasks(tasks, { kind: `${query.kind}`, page })}
          roles={person.roles}
          now={now}
        />
        {hasRole(person, 'writer') && <WriterWork actor={person} now={now} />}
        {hasRole(person, 'contributor') && <ContributorTasks actor={person} />}
        {hasRole(person, 'admin') && <AdminTasks />}
        {hasRole(person, 'auditor') && <AuditorTasks />}
      </Stack>
    </>
  );
}
