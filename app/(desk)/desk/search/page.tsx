import type { Metadata } from 'next';
import { Button, Stack } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { PageLinks } from '@/components/articles/page-links';
import { HitList } from '@/components/finding/hit-list';
import { SearchFilterForm } from '@/components/finding/search-filter-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { listArticleYears } from '@/lib/articles/queries/list-article-years';
import { listBodyNames } from '@/lib/articles/queries/list-body-names';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { DESK_SHELVES, searchDesk, type DeskSearch } from '@/lib/finding/queries/search-desk';
import { listTopics } from '@/lib/topics/queries';
import { readSearch, searchHref } from './read-search';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('finding');
  const { values } = readSearch(await searchParams);
  return { title: values.q ? t('titleOf', { query: values.q }) : t('title') };
}

/** Everything the person may read that holds what they look for. */
export default async function SearchPage({ searchParams }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const isOffice = can(ctx.actor, 'article.read', {}).allowed;
  const { filter, values } = readSearch(await searchParams);
  const [found, years, bodies, topics, t] = await Promise.all([
    searchDesk(ctx, filter),
    listArticleYears(ctx),
    listBodyNames(ctx),
    isOffice ? listTopics(ctx, { withArchived: true }) : [],
    getTranslations('finding'),
  ]);
  return (
    <>
      <PageHeading title={t('title')} />
      <Stack gap="md">
        <SearchFilterForm
          values={values}
          shelves={
            isOffice
              ? DESK_SHELVES
              : DESK_SHELVES.filter((shelf) => shelf === 'drafts' || shelf === 'material')
          }
          years={years}
          bodies={bodies}
          topics={topics}
        />
        {found === null && (
          <EmptyState title={t('start')}>{t(isOffice ? 'startHint' : 'startContributor')}</EmptyState>
        )}
        {found?.hits.length === 0 && (
          <EmptyState
            title={t('none')}
            action={
              isFiltered(values) && (
                <Button component={Link} href={searchHref({ ...NOTHING, q: values.q })} variant="default">
                  {t('showAll')}
                </Button>
              )
            }
          >
            {t('noneHint')}
          </EmptyState>
        )}
        {found && found.hits.length > 0 && (
          <div>
            <p role="status">{said(found)}</p>
            <HitList hits={found.hits} isOffice={isOffice} />
            {found.pages > 1 && (
              <PageLinks
                page={found.page}
                pageCount={found.pages}
                total={found.total}
                says={said(found)}
                hrefOf={{
                  previous: searchHref(values, found.page - 1),
                  next: searchHref(values, found.page + 1),
                }}
              />
            )}
          </div>
        )}
      </Stack>
    </>
  );

  function said({ total, hasMore, page, pages }: DeskSearch): string {
    if (hasMore) return t('foundMany', { count: total, page, pages });
    return pages > 1 ? t('found', { count: total, page, pages }) : t('foundAll', { count: total });
  }
}

const NOTHING = { q: '', shelf: '', year: '', body: '', status: '', topic: '' };

const isFiltered = (values: typeof NOTHING) =>
  Object.entries(values).some(([name, value]) => name !== 'q' && value !== '');
