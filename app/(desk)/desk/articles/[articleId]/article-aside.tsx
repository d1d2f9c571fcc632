import type { ReactNode } from 'react';
import { Anchor, Box, Button, Paper, Text, Title } from '@mantine/core';
import { getFormatter, getTranslations } from 'next-intl/server';
import { openThreads } from '@/components/comments/open-threads';
import { ShelfActions } from '@/components/articles/shelf-actions';
import { WritersForm } from '@/components/articles/writers-form';
import { PreviewLinks } from '@/components/previews/preview-links';
import { copyHref } from '@/components/proposals/copy-texts';
import { PublicationPanel } from '@/components/publication/publication-panel';
import { ArticleActions } from '@/components/review/article-actions';
import { DecisionForm } from '@/components/review/decision-form';
import { ProposeLink } from '@/components/review/propose-link';
import { StageList } from '@/components/review/stage-list';
import { NoteToReviewers } from '@/components/review/note-to-reviewers';
import { Link } from '@/components/ui/link';
import { articleName } from '@/lib/domain/article/article-title';
import { can } from '@/lib/domain/permissions/can';
import { listPossibleWriters } from '@/lib/articles/queries/list-possible-writers';
import { hasRole, type PersonActor } from '@/lib/domain/permissions/roles';
import { sharedDb } from '@/lib/db/shared-db';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { countOwnDifferences } from '@/lib/proposals/queries/count-own-differences';
import {
  changeWritersAction,
  decideAction,
  recallAction,
  reopenAction,
  submitAction,
  takeOverAction,
  unscheduleAction,
} from './actions';
import { createArticleAction } from '@/app/(desk)/desk/articles/new/actions';
import { archiveAction, bringBackAction, deleteAction } from '@/app/(desk)/desk/articles/(list)/actions';
import type { loadArticlePage } from './load-article-page';
import { makePreviewLinkAction, revokePreviewLinkAction } from './preview-actions';
import { offeredActions } from './offered-actions';

type Loaded = Awaited<ReturnType<typeof loadArticlePage>>;

/** Beside the article: what this person may do now, the review's stages, and the publication. */
export async function ArticleAside({ person, loaded }: { person: PersonActor; loaded: Loaded }) {
  const { summary, review, publication, previews } = loaded;
  const [t, previewWords] = await Promise.all([getTranslations('review'), getTranslations('previews.desk')]);
  const { offered, mayAssign, shelf } = offeredActions(person, loaded);
  const open = openThreads(loaded.comments.threads);
  const offersAny = Object.values(offered).some(Boolean);
  const current = review?.stages.find((stage) => stage.standing === 'current');
  const ctx = { actor: person, db: sharedDb() };
  const proposed = review?.mayDecide.allowed ? await countOwnDifferences(ctx, review.id) : 0;
  // Not what comes next, but what can still be done while others have their turn: whose it is stands before it.
  const onlyRecall = offered.recall && !offered.submit && !offered.reopen && !offered.takeOver;
  const next = offersAny && (
    <Panel title={t(onlyRecall ? 'mayStill' : 'next')}>
      {offered.takeOver && (
        <Text size="sm" mb="sm">
          {t('orphaned')}
        </Text>
      )}
      <ArticleActions
        articleId={summary.id}
        open={open}
        offered={{
          ...(offered.submit ? { submit: submitAction.bind(null, summary.id) } : {}),
          ...(offered.recall && review ? { recall: recallAction.bind(null, review.id) } : {}),
          ...(offered.reopen ? { reopen: reopenAction.bind(null, summary.id) } : {}),
          ...(offered.takeOver ? { takeOver: takeOverAction.bind(null, summary.id) } : {}),
        }}
      />
    </Panel>
  );
  return (
    <>
      {review?.mayDecide.allowed && current && (
        <Panel id="decision" title={t('yourDecision', { stage: current.name })}>
          <ProposeLink reviewId={review.id} count={proposed} />
          <DecisionForm
            key={review.mayDecide.stageId}
            seen={{
              reviewId: review.id,
              stageId: review.mayDecide.stageId,
              contentHash: review.revision.contentHash,
            }}
            stageName={current.name}
            leavesUnstaffed={review.mayDecide.leavesUnstaffed}
            open={open}
            hasProposal={proposed > 0}
            decide={decideAction}
          />
        </Panel>
      )}
      {!onlyRecall && next}
      {review && <ReviewPanel person={person} review={review} proposals={loaded.proposals} />}
      {onlyRecall && next}
      <Panel title={t('publicationTitle')}>
        <PublicationPanel desk={publication} unschedule={unscheduleAction} />
        <Button
          component={Link}
          href={`/desk/articles/${summary.id}/outputs`}
          variant="default"
          fullWidth
          mt="sm"
        >
          {t('toOutputs')}
        </Button>
      </Panel>
      {(previews.revisions.length > 0 || previews.links.length > 0) && (
        <Panel id="previews" title={previewWords('title')}>
          <PreviewLinks
            desk={previews}
            actions={{ make: makePreviewLinkAction, revoke: revokePreviewLinkAction }}
          />
        </Panel>
      )}
      <ArticlePanel person={person} summary={summary} shelf={shelf} />
      {mayAssign && (
        <Panel title={t('writersTitle')}>
          <WritersForm
            key={summary.writers.map((writer) => writer.id).join()}
            writers={summary.writers}
            possible={await listPossibleWriters(ctx)}
            change={changeWritersAction.bind(null, summary.id)}
          />
        </Panel>
      )}
    </>
  );
}

/** The article as a whole: what it came from, and what may be done with it. */
async function ArticlePanel({
  person,
  summary,
  shelf,
}: {
  person: PersonActor;
  summary: Loaded['summary'];
  shelf: ReturnType<typeof offeredActions>['shelf'];
}) {
  const t = await getTranslations('articles.shelf');
  const mayCopy = can(person, 'article.create', {}).allowed;
  const { id, copiedFrom } = summary;
  if (!mayCopy && !copiedFrom && !Object.values(shelf).some(Boolean)) return null;
  return (
    <Panel title={t('title')}>
      {copiedFrom && (
        <Text size="sm" mb="sm">
          {t('copiedFrom', { year: `${copiedFrom.year}` })}{' '}
          <Anchor component={Link} href={`/desk/articles/${copiedFrom.id}`} size="sm">
            {articleName(copiedFrom)}
          </Anchor>
        </Text>
      )}
      <ShelfActions
        article={summary}
        isLive={summary.publication === 'live'}
        offered={{
          ...(shelf.archive ? { archive: archiveAction.bind(null, id) } : {}),
          ...(shelf.bringBack ? { bringBack: bringBackAction.bind(null, id) } : {}),
          ...(shelf.remove ? { remove: deleteAction.bind(null, id) } : {}),
        }}
        {...(mayCopy ? { copy: createArticleAction } : {})}
      />
    </Panel>
  );
}

async function ReviewPanel({
  person,
  review,
  proposals,
}: {
  person: PersonActor;
  review: NonNullable<Loaded['review']>;
  proposals: number;
}) {
  const [t, errors, format] = await Promise.all([
    getTranslations('review'),
    getTranslations('errors'),
    getFormatter(),
  ]);
  const explains = review.status === 'open' && hasRole(person, 'reviewer') && !review.mayDecide.allowed;
  return (
    <Panel title={t('reviewTitle', { number: review.revision.number })}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('submittedBy', {
          name: review.submittedBy.displayName,
          at: format.dateTime(review.submittedAt, TIME_IN_LIST),
        })}
      </Text>
      {review.status !== 'open' && review.note !== '' && (
        <Box mb="sm">
          <NoteToReviewers note={review.note} by={review.submittedBy.displayName} />
        </Box>
      )}
      <StageList stages={review.stages} />
      {explains && !review.mayDecide.allowed && (
        <Text size="sm" mt="sm">
          {errors(review.mayDecide.reason)}
        </Text>
      )}
      <Anchor href={`/desk/reviews/${review.id}/record`} size="sm" mt="sm" display="block">
        {t('toRecord')}
      </Anchor>
      {proposals > 0 && (
        <Anchor href={copyHref(review.id, 'marked', null)} size="sm" mt="xs" display="block">
          {t('toMarked')}
        </Anchor>
      )}
    </Panel>
  );
}

function Panel({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <Paper
      component="section"
      id={id}
      tabIndex={id ? -1 : undefined}
      withBorder
      p="md"
      bg="white"
      aria-label={title}
    >
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
