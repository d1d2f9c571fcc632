import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { TemplatesScreen } from '@/components/templates/templates-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { listTemplates } from '@/lib/templates/queries';
import { addTemplateAction, archiveTemplateAction, restoreTemplateAction } from './actions';

const actions = { add: addTemplateAction, archive: archiveTemplateAction, restore: restoreTemplateAction };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.templates'))('title') };
}

export default async function TemplatesPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  return <TemplatesScreen templates={await listTemplates(ctx, { withArchived: true })} actions={actions} />;
}
