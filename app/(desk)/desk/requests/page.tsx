import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyRequestList } from '@/components/submissions/my-request-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listMyRequests } from '@/lib/seasons/queries/list-my-requests';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('material.mine'))('title') };
}

/** What the liaison's department is asked for. */
export default async function RequestsPage() {
  const actor = await requirePerson();
  const [requests, t] = await Promise.all([
    listMyRequests({ actor, db: sharedDb() }),
    getTranslations('material.mine'),
  ]);
  return (
    <>
      <PageHeading title={t('title')} />
      {requests.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <MyRequestList requests={requests} now={new Date()} />
      )}
    </>
  );
}
