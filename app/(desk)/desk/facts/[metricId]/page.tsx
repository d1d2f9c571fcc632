import { cache } from 'react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Title } from '@mantine/core';
import { AppearanceTable } from '@/components/facts/appearance-table';
import { MetricScreen } from '@/components/facts/metric-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { listAppearances } from '@/lib/facts/queries/list-appearances';
import { getMetric } from '@/lib/facts/queries/get-metric';
import {
  archiveMetricAction,
  bringBackMetricAction,
  changeMetricAction,
  followFactAction,
  recordFactAction,
} from '@/app/(desk)/desk/facts/actions';

type Props = { params: Promise<{ metricId: string }> };

const actions = {
  change: changeMetricAction,
  archive: archiveMetricAction,
  bringBack: bringBackMetricAction,
  record: recordFactAction,
  follow: followFactAction,
};

const load = cache(async (metricId: string) => {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'fact.read', {});
  if (!permission.allowed) return permission;
  try {
    const metric = await getMetric(ctx, metricId);
    return { allowed: true as const, ctx, metric };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).metricId);
  return { title: found.allowed ? found.metric.name : (await getTranslations('facts'))('title') };
}

export default async function MetricPage({ params }: Props) {
  const found = await load((await params).metricId);
  if (!found.allowed) return <ForbiddenPanel reason={found.reason} />;
  const { ctx, metric } = found;
  const mayRecord = can(ctx.actor, 'fact.record', {}).allowed;
  const departments = mayRecord ? await listDepartments(ctx) : [];
  const [appearances, t] = await Promise.all([
    listAppearances(ctx, metric.id),
    getTranslations('figures.appearances'),
  ]);
  return (
    <>
      <MetricScreen
        metric={metric}
        departments={departments.map(({ id, name }) => ({ id, name }))}
        actions={mayRecord ? actions : null}
      />
      {appearances.length > 0 && (
        <section>
          <Title order={2} size="h4" mt="lg" mb="xs">
            {t('title')}
          </Title>
          <AppearanceTable appearances={appearances} label={t('title')} />
        </section>
      )}
    </>
  );
}
