import type { Metadata } from 'next';
import { Anchor, Box, Button, Grid, GridCol, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { Phrases } from '@/components/article/phrases';
import { ArchivedBadge, PublicationBadge, StatusBadge } from '@/components/articles/status-badge';
import { ARTICLE_VIEWS, ArticleTabs } from '@/components/review/article-tabs';
import { NoteToReviewers } from '@/components/review/note-to-reviewers';
import { requirePerson } from '@/lib/auth/current-person';
import { articleName, articleTitle } from '@/lib/domain/article/article-title';
import { NoticesRead } from '@/app/(desk)/desk/notices/notices-read';
import { ArchivedNotice } from './archived-notice';
import { ArticleAside } from './article-aside';
import { ArticleMain } from './article-main';
import { loadArticlePage } from './load-article-page';
import { offeredActions } from './offered-actions';

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { summary } = await loadArticlePage(await requirePerson(), (await params).articleId);
  return { title: articleName(summary) };
}

/** An article as the desk reads it: text, changes, comments and revisions, with what may be done beside it. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { articleId } = await params;
  const query = await searchParams;
  const view = ARTICLE_VIEWS.find((known) => known === query.view) ?? 'text';
  const loaded = await loadArticlePage(person, articleId);
  const { summary, review } = loaded;
  const t = await getTranslations('review');
  const terms = await getTranslations('terms');
  const { mayEdit } = offeredActions(person, loaded);
  const stage = review?.stages.find((candidate) => candidate.standing === 'current');
  return (
    <>
      <NoticesRead
        person={person}
        path={`/desk/articles/${articleId}${view === 'confirmations' ? `?view=${view}` : ''}`}
      />
      <Group justify="space-between" align="start" mb="sm" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 320px' }}>
          <Title order={1} size="h2" className="headline">
            <Phrases text={articleTitle(summary.headline) || t('untitled')} />
          </Title>
          <Text c="dimmed" size="sm">
            {t('about', {
              year: `${summary.year}`,
              body: summary.bodyName,
              writers: summary.writers.map((writer) => writer.displayName).join(terms('and')),
            })}
          </Text>
        </div>
        <Group gap="xs">
          <StatusBadge status={summary.status} stageName={stage?.name} />
          <PublicationBadge state={summary.publication} />
          {summary.archived && <ArchivedBadge />}
          {mayEdit && (
            <Button
              component={Link}
              href={`/desk/articles/${articleId}/edit`}
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {t('edit')}
            </Button>
          )}
        </Group>
      </Group>
      {summary.archived && <ArchivedNotice summary={summary} />}
      <ArticleTabs articleId={articleId} current={view} proposals={loaded.proposals} />
      <Anchor
        href={review?.mayDecide.allowed ? '#decision' : '#aside'}
        hiddenFrom="md"
        mb="sm"
        display="block"
      >
        {review?.mayDecide.allowed ? t('toDecision') : (await getTranslations('articles.page'))('toAside')}
      </Anchor>
      {review?.status === 'open' && review.note !== '' && (
        <Box mb="md">
          <NoteToReviewers note={review.note} by={review.submittedBy.displayName} />
        </Box>
      )}
      <Grid gap="lg">
        <GridCol span={{ base: 12, md: 8 }}>
          <Paper withBorder p={{ base: 'sm', sm: 'xl' }} bg="white">
            <ArticleMain
              person={person}
              view={view}
              showsComments={query.view === 'comments'}
              loaded={loaded}
              against={query.against === 'live' ? 'live' : 'previous'}
              of={typeof query.of === 'string' ? query.of : null}
            />
          </Paper>
        </GridCol>
        <GridCol span={{ base: 12, md: 4 }}>
          <Stack
            id="aside"
            tabIndex={-1}
            gap="md"
            style={{ scrollMarginTop: 68, position: 'sticky', top: 68 }}
          >
            <ArticleAside person={person} loaded={loaded} />
          </Stack>
        </GridCol>
      </Grid>
    </>
  );
}
