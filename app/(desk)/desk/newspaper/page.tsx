import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MakePageButton } from '@/components/newspaper/make-page-button';
import { PageLimitsForm } from '@/components/newspaper/page-limits-form';
import { PageTable } from '@/components/newspaper/page-table';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { dateInChina } from '@/lib/domain/calendar';
import { can } from '@/lib/domain/permissions/can';
import { listPages } from '@/lib/newspaper/queries/list-pages';
import { getPageLimits } from '@/lib/office/page-limits';
import { changePageLimitsAction, makePageAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newspaper'))('title') };
}

/** 专版: the office's newspaper pages. */
export default async function NewspaperPages() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'output.read', {});
  const maySet = can(ctx.actor, 'office.manage', {}).allowed;
  if (!permission.allowed && !maySet) return <ForbiddenPanel reason={permission.reason} />;
  const [pages, limits, t] = await Promise.all([
    listPages(ctx),
    getPageLimits(ctx.db),
    getTranslations('newspaper'),
  ]);
  const make = can(ctx.actor, 'output.make', {}).allowed && (
    <MakePageButton
      name={t('new.defaultName', { date: dateInChina(new Date()) })}
      label={t('make')}
      make={makePageAction}
    />
  );
  return (
    <>
      <PageHeading title={t('title')}>{pages.length > 0 && make}</PageHeading>
      {pages.length > 0 ? (
        <PageTable pages={pages} />
      ) : (
        permission.allowed && (
          <EmptyState title={t('none')} action={make}>
            {t(make ? 'noneHint' : 'noneRead')}
          </EmptyState>
        )
      )}
      {maySet && <PageLimitsForm limits={limits} change={changePageLimitsAction} />}
    </>
  );
}
