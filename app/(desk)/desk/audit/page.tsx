import type { Metadata } from 'next';
import { Stack } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { EventFilterForm } from '@/components/audit/event-filter-form';
import { EventPages } from '@/components/audit/event-pages';
import { EventTable } from '@/components/audit/event-table';
import { ExportForm } from '@/components/audit/export-form';
import { FilterNote } from '@/components/audit/filter-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { listEventActors } from '@/lib/audit/queries/list-event-actors';
import { listEvents } from '@/lib/audit/queries/list-events';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { soughtInEvents } from './event-language';
import { auditHref, readAuditSearch } from './audit-search';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function AuditPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const t = await getTranslations('audit');
  if (!can(ctx.actor, 'audit.read', {}).allowed) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('notForYou')}>{t('notForYouHint')}</EmptyState>
      </>
    );
  }
  const { values, before } = readAuditSearch(await searchParams);
  const [{ events, nextBefore }, people] = await Promise.all([
    listEvents(ctx, values, { saidIn: await soughtInEvents(), before }),
    listEventActors(ctx),
  ]);
  const isFiltered = Object.values(values).some((value) => value !== '');
  return (
    <>
      <PageHeading title={t('title')}>
        <ExportForm values={values} />
      </PageHeading>
      <Stack gap="md">
        <EventFilterForm values={values} people={people} />
        {isFiltered && (
          <FilterNote
            ofArticle={values.articleId !== ''}
            headline={events.find((event) => event.articleId === values.articleId)?.articleHeadline}
            anyArticleHref={auditHref({ ...values, articleId: '' })}
            showAllHref={auditHref({ type: '', actorId: '', articleId: '', from: '', to: '', text: '' })}
          />
        )}
        {events.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        ) : (
          <>
            <EventTable
              events={events}
              personNames={new Map(people.map(({ id, displayName }) => [id, displayName]))}
              articleHref={(articleId) => auditHref({ ...values, articleId })}
            />
            <EventPages
              first={events.at(0)?.seq ?? 0}
              last={events.at(-1)?.seq ?? 0}
              latestHref={before === undefined ? null : auditHref(values)}
              earlierHref={nextBefore === null ? null : auditHref(values, nextBefore)}
            />
          </>
        )}
      </Stack>
    </>
  );
}
