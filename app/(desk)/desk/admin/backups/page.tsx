import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackupsScreen } from '@/components/backups/backups-screen';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { requirePerson } from '@/lib/auth/current-person';
import { getBackups } from '@/lib/backup/queries/get-backups';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('backups'))('title') };
}

export default async function BackupsPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const now = new Date();
  return <BackupsScreen {...await getBackups(ctx, now)} now={now} />;
}
