import type { Metadata } from 'next';
import { Anchor, Button, Group, Paper } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { MarkAllRead } from '@/components/notices/mark-all-read';
import { NoticeList } from '@/components/notices/notice-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { listNotices } from '@/lib/notices/queries/list-notices';
import { markNoticesReadAction } from './actions';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

/** What happened that awaits this person, or that they waited for. */
export default async function NoticesPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  const [{ notices, nextAfter }, unread, t] = await Promise.all([
    listNotices(ctx, { after: from }),
    countUnreadNotices(ctx),
    getTranslations('notices'),
  ]);
  return (
    <>
      <PageHeading title={t('title')}>
        {unread > 0 && <MarkAllRead markRead={markNoticesReadAction} />}
        <Anchor component={Link} href="/desk/account#notices" size="sm">
          {t('settings')}
        </Anchor>
      </PageHeading>
      {notices.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <Paper withBorder bg="white" p="xs" maw={860}>
          <NoticeList notices={notices} markRead={markNoticesReadAction} />
        </Paper>
      )}
      {(from !== undefined || nextAfter !== null) && (
        <Group component="nav" aria-label={t('pages')} justify="flex-end" maw={860} mt="sm" gap="xs">
          {from !== undefined && (
            <Button component={Link} href="/desk/notices" variant="default" size="xs">
              {t('newer')}
            </Button>
          )}
          {nextAfter !== null && (
            <Button component={Link} href={`/desk/notices?after=${nextAfter}`} variant="default" size="xs">
              {t('older')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
