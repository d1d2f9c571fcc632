import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { TemplateEditor } from '@/components/templates/template-editor';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getTemplate } from '@/lib/templates/queries';
import { listTopics } from '@/lib/topics/queries';
import { changeTemplateAction } from './actions';

type Props = { params: Promise<{ templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.templates'))('editTitle') };
}

export default async function TemplatePage({ params }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const { templateId } = await params;
  if (!z.uuid().safeParse(templateId).success) notFound();
  const [template, topics, departments] = await Promise.all([
    getTemplate(ctx, templateId).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    }),
    listTopics(ctx, { withArchived: true }),
    listDepartments(ctx, { withArchived: true }),
  ]);
  return (
    <TemplateEditor
      template={template}
      topics={topics}
      departments={departments}
      save={changeTemplateAction}
    />
  );
}
