import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlanDesk } from '@/components/imports/plan-desk';
import { SameImports } from '@/components/imports/same-imports';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getImport } from '@/lib/imports/queries/get-import';
import { listOpenArticles } from '@/lib/imports/queries/list-open-articles';
import { listSameImports } from '@/lib/imports/queries/list-same-imports';
import { listTopics } from '@/lib/topics/queries';
import {
  addToArticleAction,
  correctImportAction,
  findMarksAction,
  lookAtFlagAction,
  makeArticleAction,
  openImportAction,
  saveRowsAction,
} from '@/app/(desk)/desk/imports/actions';

type Props = { params: Promise<{ importId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** What a source would become, to be sorted by hand and made into an article. */
export default async function ImportPage({ params }: Props) {
  const { importId } = await params;
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'article.create', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const opened = await getImport(ctx, importId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [topics, articles, same, t] = await Promise.all([
    listTopics(ctx),
    listOpenArticles(ctx),
    listSameImports(ctx, importId),
    getTranslations('imports'),
  ]);
  return (
    <>
      <PageHeading title={opened.fileName || t('paste')} />
      <SameImports same={same} />
      <PlanDesk
        opened={opened}
        topics={topics.map(({ id, name }) => ({ id, name }))}
        articles={articles}
        save={saveRowsAction}
        open={openImportAction}
        look={lookAtFlagAction}
        correct={correctImportAction}
        findMarks={findMarksAction}
        make={makeArticleAction}
        add={addToArticleAction}
      />
    </>
  );
}
