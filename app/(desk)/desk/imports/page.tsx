import type { Metadata } from 'next';
import { Stack } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { PageLinks } from '@/components/articles/page-links';
import { ImportList } from '@/components/imports/import-list';
import { ImportQueue } from '@/components/imports/import-queue';
import { PasteBox } from '@/components/imports/paste-box';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listImports } from '@/lib/imports/queries/list-imports';
import { discardImportAction, findTakenInAction, importPasteAction } from './actions';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** Files and pastes on their way to being articles. */
export default async function ImportsPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'article.create', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const wanted = (await searchParams).page;
  const [list, t] = await Promise.all([
    listImports(ctx, /^\d{1,4}$/.test(String(wanted)) ? Number(wanted) : 1),
    getTranslations('imports'),
  ]);
  const { imports, page, pageCount, total } = list;
  const hrefOf = (one: number) => (one > 1 ? `/desk/imports?page=${one}` : '/desk/imports');
  return (
    <>
      <PageHeading title={t('title')} />
      <Stack gap="lg">
        <ImportQueue findTakenIn={findTakenInAction} />
        <PasteBox importPaste={importPasteAction} />
        {imports.length > 0 ? (
          <div>
            <ImportList imports={imports} discard={discardImportAction} />
            {pageCount > 1 && (
              <PageLinks
                page={page}
                pageCount={pageCount}
                total={total}
                says={t('list.pageOf', { page, pageCount, total })}
                hrefOf={{ previous: hrefOf(page - 1), next: hrefOf(page + 1) }}
              />
            )}
          </div>
        ) : (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        )}
      </Stack>
    </>
  );
}
