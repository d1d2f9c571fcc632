import type { Metadata } from 'next';
import { Stack } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
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
import { discardImportAction, importPasteAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** Files and pastes on their way to being articles. */
export default async function ImportsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'article.create', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [imports, t] = await Promise.all([listImports(ctx), getTranslations('imports')]);
  return (
    <>
      <PageHeading title={t('title')} />
      <Stack gap="lg">
        <ImportQueue />
        <PasteBox importPaste={importPasteAction} />
        {imports.length > 0 ? (
          <ImportList imports={imports} discard={discardImportAction} />
        ) : (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        )}
      </Stack>
    </>
  );
}
