import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpenSeasonButton } from '@/components/seasons/open-season-button';
import { SeasonTable } from '@/components/seasons/season-table';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listSeasons } from '@/lib/seasons/queries/list-seasons';
import { yearInChina } from '@/lib/domain/calendar';
import { openSeasonAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seasons'))('title') };
}

/** The rounds of asking the departments for material. */
export default async function SeasonsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'season.read', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [seasons, t] = await Promise.all([listSeasons(ctx), getTranslations('seasons')]);
  const mayManage = can(ctx.actor, 'season.manage', {}).allowed;
  const open = mayManage && <OpenSeasonButton year={yearInChina(new Date())} open={openSeasonAction} />;
  return (
    <>
      <PageHeading title={t('title')}>{seasons.length > 0 && open}</PageHeading>
      {seasons.length > 0 ? (
        <SeasonTable seasons={seasons} />
      ) : (
        <EmptyState title={t('none')} action={open}>
          {t('noneHint')}
        </EmptyState>
      )}
    </>
  );
}
