import '@/components/article/article.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LockedProposal } from '@/components/editor/proposal/locked-proposal';
import { ProposalEditor } from '@/components/editor/proposal/proposal-editor';
import { ProposalNotice } from '@/components/editor/proposal/proposal-notice';
import { listBodyNames } from '@/lib/articles/queries/list-body-names';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getProposalForEditing } from '@/lib/proposals/queries/get-proposal-for-editing';
import { listTopics } from '@/lib/topics/queries';
import * as actions from './actions';

type Props = { params: Promise<{ reviewId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('proposals.editor.page');
  return { title: t('title') };
}

/** 改稿: what is under review, as this reviewer would have it. */
export default async function ProposalPage({ params }: Props) {
  const person = await requirePerson();
  const ctx = { actor: person, db: sharedDb() };
  const { reviewId } = await params;
  const found = await findProposal(getProposalForEditing(ctx, reviewId));
  if (!found) notFound();
  const { article, revision, review, mayWrite } = found;
  if (!mayWrite.allowed) {
    const { reason } = mayWrite;
    return <LockedProposal article={article} reviewId={reviewId} personId={person.id} reason={reason} />;
  }
  const [topics, bodyNames] = await Promise.all([listTopics(ctx), listBodyNames(ctx)]);
  return (
    <ProposalEditor
      key={reviewId}
      article={article}
      revision={revision}
      reviewId={reviewId}
      personId={person.id}
      takesPictures={can(person, 'photo.upload', {}).allowed}
      choices={{ topics, departments: [], bodyNames }}
      notice={<ProposalNotice articleId={article.id} review={review} />}
      actions={{
        listComments: actions.listCommentsAction,
        addComment: actions.addCommentAction,
        answerComment: actions.answerCommentAction,
        resolveComment: actions.resolveCommentAction,
      }}
    />
  );
}

async function findProposal<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
