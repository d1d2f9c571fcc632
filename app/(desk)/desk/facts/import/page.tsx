import type { Metadata } from 'next';
import { Anchor } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { LedgerSheet } from '@/components/facts/ledger-sheet';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { can } from '@/lib/domain/permissions/can';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('facts.sheet'))('title') };
}

/** Figures from a spreadsheet: what it would do, then that. */
export default async function ImportFactsPage() {
  const permission = can(await requirePerson(), 'fact.record', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const t = await getTranslations('facts');
  return (
    <>
      <PageHeading title={t('sheet.title')}>
        <Anchor component={Link} href="/desk/facts" size="sm">
          {t('back')}
        </Anchor>
      </PageHeading>
      <LedgerSheet />
    </>
  );
}
