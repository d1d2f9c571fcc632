import '@/components/article/article.css';
import type { Metadata } from 'next';
import { Alert, Anchor, Grid, GridCol, Group, Paper, Stack, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import styles from '@/components/history/history.module.css';
import { historyHref } from '@/components/history/history-links';
import { MomentList } from '@/components/history/moment-list';
import { SectionChoice } from '@/components/history/section-choice';
import { ShownState } from '@/components/history/shown-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { getArticleSummary } from '@/lib/articles/queries/get-article-summary';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { articleName } from '@/lib/domain/article/article-title';
import { NotFound } from '@/lib/domain/errors';
import { stateOf } from '@/lib/domain/article/state-key';
import { listTopics } from '@/lib/topics/queries';
import { restoreArticleAction, restoreTextAction } from './actions';
import { loadHistoryPage } from './load-history-page';

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('history');
  try {
    const ctx = { actor: await requirePerson(), db: sharedDb() };
    const summary = await getArticleSummary(ctx, (await params).articleId);
    return { title: t('pageTitle', { headline: articleName(summary) }) };
  } catch (error) {
    if (error instanceof NotFound) return { title: t('title') };
    throw error;
  }
}

/** What the working draft was before: by sitting, read, compared and restored. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { articleId } = await params;
  const loaded = await loadHistoryPage(person, articleId, await searchParams);
  const { article, sectionId, page, pages, moments, shown, against, gone } = loaded;
  const [t, topics] = await Promise.all([
    getTranslations('history'),
    listTopics({ actor: person, db: sharedDb() }, { withArchived: true }),
  ]);
  const hrefOf = (show: string, other?: string) =>
    historyHref(articleId, { section: sectionId, show, against: other, page });
  const others = moments.map((moment) => ({
    key: moment.key,
    at: moment.at,
    revision: moment.kind === 'revision' ? moment.revision.number : null,
  }));
  const place = moments.findIndex(({ key }) => key === shown?.key);
  return (
    <>
      <div className="not-printed">
        <PageHeading title={t('title')}>
          <Anchor component={Link} href={`/desk/articles/${articleId}`}>
            {t('back')}
          </Anchor>
          {article.may.edit && (
            <Anchor component={Link} href={`/desk/articles/${articleId}/edit`}>
              {t('edit')}
            </Anchor>
          )}
        </PageHeading>
        <Text mb="sm">{articleName({ ...article, headline: article.heading.headline })}</Text>
        <SectionChoice article={article} sectionId={sectionId} />
      </div>
      <Grid gap="lg" mt="md">
        <GridCol span={{ base: 12, md: 4 }} className="not-printed">
          <Stack gap="xs">
            <MomentList
              moments={moments}
              shown={shown?.key ?? null}
              hrefOf={(key) => `${hrefOf(key)}#shown`}
              isWhole={sectionId === null}
            />
            <Group justify="space-between">
              {page > 1 && (
                <Anchor
                  component={Link}
                  href={historyHref(articleId, { section: sectionId, page: page - 1 })}
                >
                  {t('newer')}
                </Anchor>
              )}
              {page < pages && (
                <Anchor
                  component={Link}
                  href={historyHref(articleId, { section: sectionId, page: page + 1 })}
                >
                  {t('older')}
                </Anchor>
              )}
            </Group>
          </Stack>
        </GridCol>
        <GridCol
          span={{ base: 12, md: 8 }}
          className={styles.shown}
          id="shown"
          tabIndex={-1}
          style={{ scrollMarginTop: 68 }}
        >
          {!article.may.edit && (
            <Alert color="gray" variant="light" mb="sm" className="not-printed">
              {t('notNow')}
            </Alert>
          )}
          {shown && (
            <Paper withBorder p={{ base: 'sm', sm: 'xl' }} bg="white">
              <ShownState
                articleId={articleId}
                shown={shown}
                against={against}
                before={place < 0 ? null : (moments[place + 1]?.key ?? null)}
                others={others}
                sectionId={sectionId}
                gone={gone}
                hrefOf={hrefOf}
                topicNames={Object.fromEntries(topics.map((topic) => [topic.id, topic.name]))}
                restore={restoreOf(loaded)}
              />
            </Paper>
          )}
        </GridCol>
      </Grid>
    </>
  );
}

type Loaded = Awaited<ReturnType<typeof loadHistoryPage>>;

/** Of the section that is chosen, while it stands, else of the whole article; null where there is nothing to restore. */
function restoreOf({ article, sectionId, shown, isNow }: Loaded) {
  if (!article.may.edit || isNow) return null;
  const state = stateOf(shown?.key);
  const { id: articleId, headVersion, structureVersion, sections } = article;
  const versions = Object.fromEntries(sections.map(({ id, version }) => [id, version]));
  if (sectionId === null) {
    const seen = { headVersion, structureVersion, versions };
    return restoreArticleAction.bind(null, { articleId, state, seen });
  }
  const baseVersion = versions[sectionId];
  if (baseVersion === undefined) return null;
  return restoreTextAction.bind(null, { articleId, sectionId, state, baseVersion });
}
