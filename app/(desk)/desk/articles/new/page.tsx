import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewArticleForm } from '@/components/editor/new-article/new-article-form';
import { PageHeading } from '@/components/ui/page-heading';
import { listBodyNames } from '@/lib/articles/queries/list-body-names';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { dateInChina } from '@/lib/domain/calendar';
import { listTemplates } from '@/lib/templates/queries';
import { createArticleAction, listPreviousArticlesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.new');
  return { title: t('title') };
}

export default async function NewArticlePage() {
  const person = await requirePerson();
  const ctx = { actor: person, db: sharedDb() };
  const t = await getTranslations('articles.new');
  const [bodyNames, templates] = await Promise.all([listBodyNames(ctx), listTemplates(ctx)]);
  return (
    <>
      <PageHeading title={t('title')} />
      <NewArticleForm
        bodyNames={bodyNames}
        templates={templates}
        year={yearUnderReview(new Date())}
        create={createArticleAction}
        listPrevious={listPreviousArticlesAction}
      />
    </>
  );
}

/** The year most likely to be looked back on: this one from July on, until then the last. */
function yearUnderReview(now: Date): number {
  const [year = 0, month = 0] = dateInChina(now).split('-').map(Number);
  return month >= 7 ? year : year - 1;
}
