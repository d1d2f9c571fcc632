import type { Metadata } from 'next';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { hasRole } from '@/lib/domain/permissions/roles';
import { AdminTasks } from './admin-tasks';
import { AuditorTasks } from './auditor-tasks';
import { ContributorTasks } from './contributor-tasks';
import { PublisherTasks } from './publisher-tasks';
import { RequestTasks } from './request-tasks';
import { ReviewerTasks } from './reviewer-tasks';
import { WriterTasks } from './writer-tasks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.home') };
}

/** The front page: for each role a person holds, what waits for them. */
export default async function DeskPage() {
  const person = await requirePerson();
  const t = await getTranslations('articles.desk');
  return (
    <>
      <PageHeading title={t('greeting', { name: person.displayName })}>
        {hasRole(person, 'writer') && (
          <Button component={Link} href="/desk/articles/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('newArticle')}
          </Button>
        )}
      </PageHeading>
      <Stack gap="md">
        {hasRole(person, 'reviewer') && <ReviewerTasks actor={person} />}
        {hasRole(person, 'writer') && <WriterTasks actor={person} />}
        {hasRole(person, 'publisher') && <PublisherTasks actor={person} />}
        {hasRole(person, 'contributor') && <RequestTasks actor={person} />}
        {hasRole(person, 'contributor') && <ContributorTasks actor={person} />}
        {hasRole(person, 'admin') && <AdminTasks actor={person} />}
        {hasRole(person, 'auditor') && <AuditorTasks />}
      </Stack>
    </>
  );
}
