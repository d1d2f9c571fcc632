import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import { CommentsView } from '@/components/comments/comments-view';
import { sectionDomId } from '@/components/comments/passage-range';
import { ProposerShares } from '@/components/proposals/proposer-shares';
import { getWorkingCopy } from '@/lib/articles/queries/get-working-copy';
import { sharedDb } from '@/lib/db/shared-db';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isEditable } from '@/lib/domain/workflow/state';
import { listProposerShares } from '@/lib/proposals/queries/list-proposer-shares';
import { addCommentAction, answerCommentAction, reopenCommentAction, resolveCommentAction } from './actions';
import type { loadArticlePage } from './load-article-page';

type Props = {
  person: PersonActor;
  loaded: Awaited<ReturnType<typeof loadArticlePage>>;
  startsOpen: boolean;
};

/**
 * The article with its comments. They are pinned to the working copy, which in review is the revision but for what
 * no reader can see, and that would shift them: so it is the working copy that is shown, where the two are the same
 * to a reader. Were they ever not, what is under review is shown, and no comment beside it.
 */
export async function ArticleComments({ person, loaded, startsOpen }: Props) {
  const { summary, comments, content, review } = loaded;
  const ctx = { actor: person, db: sharedDb() };
  const working = await getWorkingCopy(ctx, summary.id);
  if (contentHash(working, CURRENT_FORM) !== contentHash(content, CURRENT_FORM))
    return <ArticleView content={content} photoSources={photoSources} level={2} />;
  const isRevision = review !== null && !isEditable(summary.status);
  const shares = isRevision ? await listProposerShares(ctx, review.revision.id) : [];
  const sectionIds = working.sections.map((section) => section.id);
  return (
    <CommentsView
      proposed={shares.flatMap(({ taken }) => taken.flatMap(({ places }) => places))}
      articleId={summary.id}
      sectionIds={sectionIds}
      comments={comments}
      startsOpen={startsOpen}
      actions={{
        add: addCommentAction,
        answer: answerCommentAction,
        resolve: resolveCommentAction,
        reopen: reopenCommentAction,
      }}
    >
      <ProposerShares shares={shares} sectionIds={sectionIds} />
      <ArticleView
        content={working}
        photoSources={photoSources}
        sectionAnchors={Object.fromEntries(sectionIds.map((id) => [id, sectionDomId(id)]))}
        level={2}
      />
    </CommentsView>
  );
}
