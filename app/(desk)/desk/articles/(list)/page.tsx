import type { Metadata } from 'next';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { ArticleFilterForm } from '@/components/articles/article-filter-form';
import { ArticleTable } from '@/components/articles/article-table';
import { NumberFilters } from '@/components/articles/number-filters';
import { PageLinks } from '@/components/articles/page-links';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { listArticleYears } from '@/lib/articles/queries/list-article-years';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { articleListHref, readArticleSearch } from './article-search';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles.list'))('title') };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const { filter, values } = readArticleSearch(await searchParams, new Date());
  const [list, years, t] = await Promise.all([
    listArticles(ctx, filter),
    listArticleYears(ctx),
    getTranslations('articles.list'),
  ]);
  const mayCreate = can(ctx.actor, 'article.create', {}).allowed;
  const newArticle = mayCreate && (
    <Button component={Link} href="/desk/articles/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </Button>
  );
  const isFiltered = Object.values(values).some((value) => value !== '');
  return (
    <>
      <PageHeading title={t('title')}>{newArticle}</PageHeading>
      <Stack gap="md">
        <ArticleFilterForm values={values} years={years} />
        <NumberFilters
          values={values}
          hrefWithout={(name) => articleListHref({ ...values, [name]: '' }, 1)}
        />
        {list.articles.length > 0 ? (
          <div>
            <ArticleTable articles={list.articles} />
            <PageLinks
              page={list.page}
              pageCount={list.pageCount}
              total={list.total}
              hrefOf={{
                previous: articleListHref(values, list.page - 1),
                next: articleListHref(values, list.page + 1),
              }}
            />
          </div>
        ) : isFiltered ? (
          <EmptyState
            title={t('noneFound')}
            action={
              <Button component={Link} href="/desk/articles" variant="default">
                {t('showAll')}
              </Button>
            }
          />
        ) : (
          <EmptyState title={t('noneYet')} action={newArticle}>
            {mayCreate ? t('startHint') : t('waitHint')}
          </EmptyState>
        )}
      </Stack>
    </>
  );
}
