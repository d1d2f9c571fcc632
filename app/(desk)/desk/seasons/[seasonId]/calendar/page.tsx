import type { Metadata } from 'next';
import { Stack } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { setSeasonDatesAction } from '@/app/(desk)/desk/seasons/actions';
import styles from '@/components/seasons/calendar/calendar.module.css';
import { DateStrip } from '@/components/seasons/calendar/date-strip';
import { MonthView } from '@/components/seasons/calendar/month-view';
import { SeasonDatesButton } from '@/components/seasons/calendar/season-dates-button';
import { StageBoard } from '@/components/seasons/calendar/stage-board';
import { SeasonViews } from '@/components/seasons/season-views';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { dateInChina } from '@/lib/domain/calendar';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { calendarEntries } from '@/lib/domain/season/calendar-entries';
import { readMonth } from '@/lib/domain/season/month';
import { getSeasonCalendar, type SeasonCalendar } from '@/lib/seasons/queries/get-season-calendar';

type Props = {
  params: Promise<{ seasonId: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seasons.views'))('calendar') };
}

/** A season's dates: how far each article has come, and what stands in the month. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb(), now: new Date() };
  const [{ seasonId }, { month }] = await Promise.all([params, searchParams]);
  const season = await orNull(getSeasonCalendar(ctx, seasonId));
  if (!season) notFound();
  const t = await getTranslations('seasons.calendar');
  const { name, version, closedAt, dates, articles, asked } = season;
  const late = articles.filter(({ next }) => next?.isOverdue).length;
  return (
    <>
      <PageHeading title={t('title', { name })}>
        {can(ctx.actor, 'season.manage', {}).allowed && !closedAt && (
          <SeasonDatesButton seasonId={seasonId} version={version} dates={dates} set={setSeasonDatesAction} />
        )}
      </PageHeading>
      <SeasonViews seasonId={seasonId} current="calendar" />
      <Stack gap="xl">
        <DateStrip dates={dates} now={ctx.now} />
        {articles.length === 0 ? (
          <EmptyState title={t('noArticles')}>{t('noArticlesHint')}</EmptyState>
        ) : (
          <section aria-labelledby="board">
            <h2 id="board" className={styles.heading}>
              {t('board', { count: articles.length, late })}
            </h2>
            <StageBoard articles={articles} stageNames={dates.stages.map((stage) => stage.name)} />
          </section>
        )}
        <MonthView
          seasonId={seasonId}
          month={readMonth(typeof month === 'string' ? month : undefined) ?? dateInChina(ctx.now).slice(0, 7)}
          days={calendarEntries(dates, articles, asked, ctx.now)}
          now={ctx.now}
        />
      </Stack>
    </>
  );
}

async function orNull(loading: Promise<SeasonCalendar>): Promise<SeasonCalendar | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
