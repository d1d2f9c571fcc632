import type { Metadata } from 'next';
import { Anchor, Stack, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { BinTable } from '@/components/articles/bin-table';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { listBinned } from '@/lib/articles/queries/list-binned';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { restoreFromBinAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles.bin'))('title') };
}

/** Drafts that were deleted, for 30 days. */
export default async function BinPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'article.read', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [articles, t] = await Promise.all([listBinned(ctx), getTranslations('articles.bin')]);
  return (
    <>
      <PageHeading title={t('title')}>
        <Anchor component={Link} href="/desk/articles" size="sm">
          {t('toArticles')}
        </Anchor>
      </PageHeading>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('about')}
        </Text>
        <BinTable articles={articles} empty={t('empty')} restore={restoreFromBinAction} />
      </Stack>
    </>
  );
}
