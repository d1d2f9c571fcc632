import type { Metadata } from 'next';
import { Stack, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { AwaitingTable } from '@/components/review/awaiting-table';
import { DecidedTable } from '@/components/review/decided-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { hasRole } from '@/lib/domain/permissions/roles';
import { listReviewsAwaiting } from '@/lib/reviews/queries/list-reviews-awaiting';
import { listReviewsDecided } from '@/lib/reviews/queries/list-reviews-decided';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.inbox'))('title') };
}

/** A reviewer's own page: what waits for them, and what they decided lately. */
export default async function ReviewsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const [awaiting, decided, t] = await Promise.all([
    listReviewsAwaiting(ctx),
    listReviewsDecided(ctx),
    getTranslations('review.inbox'),
  ]);
  if (!hasRole(ctx.actor, 'reviewer')) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('notForYou')}>{t('notForYouHint')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t('title')} />
      <Stack gap="xl">
        <section aria-labelledby="awaiting">
          <Title order={2} size="h4" mb="sm" id="awaiting">
            {t('awaiting', { count: awaiting.length })}
          </Title>
          {awaiting.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
          ) : (
            <AwaitingTable reviews={awaiting} now={new Date()} labelledBy="awaiting" />
          )}
        </section>
        <section aria-labelledby="decided">
          <Title order={2} size="h4" mb="sm" id="decided">
            {t('decided')}
          </Title>
          {decided.length === 0 ? (
            <Text c="dimmed">{t('decidedEmpty')}</Text>
          ) : (
            <DecidedTable reviews={decided} labelledBy="decided" />
          )}
        </section>
      </Stack>
    </>
  );
}
