import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import { CommentsView } from '@/components/comments/comments-view';
import { sectionDomId } from '@/components/comments/passage-range';
import { getWorkingCopy } from '@/lib/articles/queries/get-working-copy';
import type { Comments } from '@/lib/comments/queries/list-comments';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { addCommentAction, answerCommentAction, reopenCommentAction, resolveCommentAction } from './actions';

type Props = { person: PersonActor; articleId: string; comments: Comments };

/**
 * The article with its comments. They are pinned to the working copy, which in review is the revision but for
 * what no reader can see, and that too would shift them: so it is the working copy that is shown.
 */
export async function ArticleComments({ person, articleId, comments }: Props) {
  const content = await getWorkingCopy({ actor: person, db: sharedDb() }, articleId);
  const sectionIds = content.sections.map((section) => section.id);
  return (
    <CommentsView
      articleId={articleId}
      sectionIds={sectionIds}
      comments={comments}
      actions={{
        add: addCommentAction,
        answer: answerCommentAction,
        resolve: resolveCommentAction,
        reopen: reopenCommentAction,
      }}
    >
      <ArticleView
        content={content}
        photoSources={photoSources}
        sectionAnchors={Object.fromEntries(sectionIds.map((id) => [id, sectionDomId(id)]))}
        level={2}
      />
    </CommentsView>
  );
}
