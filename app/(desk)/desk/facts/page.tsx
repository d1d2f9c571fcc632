import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MetricsScreen } from '@/components/facts/metrics-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
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
  return <MetricsScreen {...await listMetrics(ctx, wanted)} {...wanted} add={add} />;
}
