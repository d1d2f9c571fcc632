import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@mantine/core';
import { MetricsScreen } from '@/components/facts/metrics-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listChangedFigures } from '@/lib/facts/queries/list-appearances';
import { listMetrics } from '@/lib/facts/queries/list-metrics';
import { addMetricAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('facts'))('title') };
}

export default async function FactsPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'fact.read', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const { words, archived } = await searchParams;
  const wanted = { words: typeof words === 'string' ? words.slice(0, 80) : '', isArchived: archived === '1' };
  const add = can(ctx.actor, 'fact.record', {}).allowed ? addMetricAction : null;
  const [changed, t] = await Promise.all([listChangedFigures(ctx), getTranslations('figures.appearances')]);
  return (
    <>
      {changed.length > 0 && (
        <Alert color="seal" variant="outline" mb="md">
          <Link href="/desk/facts/changed">{t('changedCount', { count: changed.length })}</Link>
        </Alert>
      )}
      <MetricsScreen {...await listMetrics(ctx, wanted)} {...wanted} add={add} />
    </>
  );
}
