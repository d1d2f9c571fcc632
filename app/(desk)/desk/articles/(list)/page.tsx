import type { Metadata } from 'next';
import { Anchor, Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { ArticleFilterForm } from '@/components/articles/article-filter-form';
import { ChoosableArticles } from '@/components/articles/choosable-articles';
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
import { SORT_COLUMNS, sortBy, type SortColumn } from '@/lib/domain/article/article-sort';
import { listPossibleWriters } from '@/lib/articles/queries/list-possible-writers';
import { PaperOf } from '@/app/(desk)/desk/papers/paper-of';
import { archiveAction, askDepartmentsAction, assignAction, bringBackAction, deleteAction } from './actions';
import { articleListHref, readArticleSearch } from './article-search';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles.list'))('title') };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const { filter, values, sort } = readArticleSearch(await searchParams, new Date());
  const [list, years, t] = await Promise.all([
    listArticles(ctx, filter),
    listArticleYears(ctx),
    getTranslations('articles.list'),
  ]);
  const hrefOf = Object.fromEntries(
    SORT_COLUMNS.map((column) => [column, articleListHref({ ...values, sort: sortBy(column, sort) }, 1)]),
  ) as Record<SortColumn, string>;
  const mayCreate = can(ctx.actor, 'article.create', {}).allowed;
  const newArticle = mayCreate && (
    <Button component={Link} href="/desk/articles/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </Button>
  );
  const isFiltered = Object.entries(values).some(([name, value]) => name !== 'sort' && value !== '');
  // Also of a page behind the last.
  const empty =
    isFiltered || list.total > 0 ? (
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
    );
  return (
    <>
      <PageHeading title={t('title')}>
        <Anchor component={Link} href="/desk/articles/bin" size="sm">
          {t('toBin')}
        </Anchor>
        {newArticle}
      </PageHeading>
      <Stack gap="md">
        <ArticleFilterForm values={values} years={years} />
        <NumberFilters
          values={values}
          hrefWithout={(name) => articleListHref({ ...values, [name]: '' }, 1)}
        />
        {mayCreate ? (
          <ChoosableArticles
            articles={list.articles}
            empty={empty}
            sort={sort}
            hrefOf={hrefOf}
            possibleWriters={await listPossibleWriters(ctx)}
            actions={{
              archive: archiveAction,
              bringBack: bringBackAction,
              remove: deleteAction,
              assign: assignAction,
              askDepartments: askDepartmentsAction,
            }}
          />
        ) : list.articles.length > 0 ? (
          <ArticleTable articles={list.articles} sort={sort} hrefOf={hrefOf} />
        ) : (
          empty
        )}
        {filter.year !== undefined && list.articles.length > 0 && (
          <PaperOf actor={ctx.actor} asked={{ outlet: 'volume_pdf', year: filter.year }} />
        )}
        {list.articles.length > 0 && (
          <PageLinks
            page={list.page}
            pageCount={list.pageCount}
            total={list.total}
            hrefOf={{
              previous: articleListHref(values, list.page - 1),
              next: articleListHref(values, list.page + 1),
            }}
          />
        )}
      </Stack>
    </>
  );
}
