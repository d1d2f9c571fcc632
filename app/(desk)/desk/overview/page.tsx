import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { Attention } from '@/components/overview/attention';
import { MonthColumns } from '@/components/overview/month-columns';
import styles from '@/components/overview/overview.module.css';
import { SeasonShares } from '@/components/overview/season-shares';
import { StageTable } from '@/components/overview/stage-table';
import { YearTable } from '@/components/overview/year-table';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { PageHeading } from '@/components/ui/page-heading';
import { PrintButton } from '@/components/ui/print-button';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { getOverview } from '@/lib/desk/queries/get-overview';
import { can } from '@/lib/domain/permissions/can';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.overview'))('title') };
}

/** The office's articles in numbers and pictures; every number opens the list it counts. */
export default async function OverviewPage() {
  const actor = await requirePerson();
  const permission = can(actor, 'overview.read', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const now = new Date();
  const [overview, t] = await Promise.all([
    getOverview({ actor, now, db: sharedDb() }),
    getTranslations('desk.overview'),
  ]);
  const { stages, seasons, months, year, years } = overview;
  const isEmpty = stages.every(({ count }) => count === 0);
  return (
    <>
      <PageHeading title={t('title')}>
        <PrintButton label={t('print')} variant="default" />
      </PageHeading>
      <div className={styles.page}>
        <Part id="attention" title={t('attention')}>
          <Attention overview={overview} />
        </Part>
        <Part id="stages" title={t('stages')}>
          {isEmpty ? <p className={styles.quiet}>{t('noArticles')}</p> : <StageTable stages={stages} />}
        </Part>
        <Part id="seasons" title={t('seasons')}>
          {seasons.length === 0 ? (
            <p className={styles.quiet}>{t('noSeasons')}</p>
          ) : (
            <SeasonShares seasons={seasons} now={now} />
          )}
        </Part>
        <Part id="months" title={t('months', { year: `${year}` })}>
          {months.every(({ count }) => count === 0) && <p className={styles.quiet}>{t('nonePublished')}</p>}
          <MonthColumns year={year} months={months} />
        </Part>
        <Part id="years" title={t('years')}>
          <YearTable years={years} />
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
