import type { Metadata } from 'next';
import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { AskedList } from '@/components/seasons/asked-list';
import { CoverageMatrix } from '@/components/seasons/coverage-matrix';
import { GapList } from '@/components/seasons/gap-list';
import { ProgressChart } from '@/components/seasons/progress-chart';
import { RequestList } from '@/components/seasons/request-list';
import { SeasonTools } from '@/components/seasons/season-tools';
import { SeasonViews } from '@/components/seasons/season-views';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { listAskableArticles } from '@/lib/articles/queries/list-askable-articles';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getCoverage } from '@/lib/seasons/queries/get-coverage';
import { getProgress } from '@/lib/seasons/queries/get-progress';
import { ASKED_STANDINGS, listAsked } from '@/lib/seasons/queries/list-asked';
import { getSeason, type SeasonDetail } from '@/lib/seasons/queries/get-season';
import { PaperOf } from '@/app/(desk)/desk/papers/paper-of';
import * as actions from '@/app/(desk)/desk/seasons/actions';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';

type Props = {
  params: Promise<{ seasonId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seasons'))('title') };
}

const requestActions = {
  makeLink: actions.makeLinkAction,
  revokeLink: actions.revokeLinkAction,
  remind: actions.remindDepartmentAction,
  change: actions.changeRequestAction,
  cancel: actions.cancelRequestAction,
};
const seasonActions = {
  change: actions.changeSeasonAction,
  close: actions.closeSeasonAction,
  reopen: actions.reopenSeasonAction,
  suggest: actions.suggestRequestsAction,
  send: actions.sendRequestsAction,
  remindOwing: actions.remindOwingAction,
};

/** One season: who was asked for what, what came of it, and what an editor would ask about. */
export default async function SeasonPage({ params, searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb(), now: new Date() };
  const { seasonId } = await params;
  const season = await orNull(getSeason(ctx, seasonId));
  if (!season) notFound();
  const mayManage = can(ctx.actor, 'season.manage', {}).allowed;
  const { only: wanted } = await searchParams;
  const only = ASKED_STANDINGS.find((known) => known === wanted);
  const [asked, coverage, progress, articles, departments, t, format] = await Promise.all([
    only ? listAsked(ctx, seasonId, only) : [],
    getCoverage(ctx, seasonId),
    getProgress(ctx, seasonId),
    listAskableArticles(ctx),
    listDepartments(ctx),
    getTranslations('seasons'),
    getFormatter(),
  ]);
  const due = format.dateTime(season.dueAt, TIME_IN_FULL);
  const standing = season.requests.filter(({ cancelledAt }) => cancelledAt === null);
  return (
    <>
      <PageHeading title={season.name}>
        <SeasonTools
          season={season}
          mayManage={mayManage}
          articles={articles}
          departments={departments}
          actions={seasonActions}
        />
      </PageHeading>
      <SeasonViews seasonId={seasonId} current="material" />
      <Stack gap="xl">
        <Text>{t(season.closedAt ? 'closedFacts' : 'facts', { due, departments: standing.length })}</Text>
        {only ? (
          <section aria-labelledby="only">
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h4" id="only">
                {t(`only.${only}`, { count: asked.length })}
              </Title>
              <Anchor component={Link} href={`/desk/seasons/${seasonId}`} size="sm">
                {t('only.all')}
              </Anchor>
            </Group>
            <AskedList seasonId={seasonId} asked={asked} />
          </section>
        ) : season.requests.length === 0 ? (
          <EmptyState title={t('noRequests')}>{t(mayManage ? 'askHint' : 'waitHint')}</EmptyState>
        ) : (
          <>
            <section aria-labelledby="gaps" className="not-printed">
              <Title order={2} size="h4" mb="sm" id="gaps">
                {t('gaps.title', { count: coverage.gaps.length })}
              </Title>
              <GapList coverage={coverage} />
            </section>
            <section aria-labelledby="coverage">
              <Title order={2} size="h4" mb="sm" id="coverage" className="not-printed">
                {t('matrix.title')}
              </Title>
              <CoverageMatrix coverage={coverage} />
              <Box mt="sm">
                <PaperOf actor={ctx.actor} asked={{ outlet: 'matrix_pdf', seasonId }} />
              </Box>
            </section>
            <section aria-labelledby="progress" className="not-printed">
              <Title order={2} size="h4" mb="sm" id="progress">
                {t('progress.title')}
              </Title>
              <ProgressChart progress={progress} />
            </section>
            <section aria-labelledby="requests" className="not-printed">
              <Title order={2} size="h4" mb="sm" id="requests">
                {t('request.title', { count: standing.length })}
              </Title>
              <RequestList requests={season.requests} mayManage={mayManage} actions={requestActions} />
            </section>
          </>
        )}
      </Stack>
    </>
  );
}

async function orNull(loading: Promise<SeasonDetail>): Promise<SeasonDetail | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
