import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppearanceTable } from '@/components/facts/appearance-table';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listChangedFigures } from '@/lib/facts/queries/list-appearances';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figures.appearances'))('changedTitle') };
}

/** Figures whose facts were followed by others: where they stand, and what is to be done. */
export default async function ChangedFigures() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'fact.read', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [appearances, t] = await Promise.all([
    listChangedFigures(ctx),
    getTranslations('figures.appearances'),
  ]);
  return (
    <>
      <PageHeading title={t('changedTitle')} />
      {appearances.length === 0 ? (
        <EmptyState title={t('changedNone')}>{t('changedNoneHint')}</EmptyState>
      ) : (
        <>
          <p>{t('changedHint')}</p>
          <AppearanceTable appearances={appearances} label={t('changedTitle')} />
        </>
      )}
    </>
  );
}
