import '@/components/article/article.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArticleEditor } from '@/components/editor/article-editor';
import { LockedArticle } from '@/components/editor/locked-article';
import { SentBack } from '@/components/editor/notices/sent-back';
import { getArticleForEditing, type EditableArticle } from '@/lib/articles/queries/get-article-for-editing';
import { listBodyNames } from '@/lib/articles/queries/list-body-names';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { NotFound } from '@/lib/domain/errors';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import { listTopics } from '@/lib/topics/queries';
import * as actions from './actions';

type Props = { params: Promise<{ articleId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editor.page');
  return { title: t('title') };
}

export default async function EditArticlePage({ params }: Props) {
  const person = await requirePerson();
  const ctx = { actor: person, db: sharedDb() };
  const { articleId } = await params;
  const article = await findArticle(getArticleForEditing(ctx, articleId));
  if (!article) notFound();
  if (!article.may.edit) return <LockedArticle article={article} personId={person.id} />;
  const [topics, departments, bodyNames, review] = await Promise.all([
    listTopics(ctx),
    listDepartments(ctx),
    listBodyNames(ctx),
    article.status === 'changes_requested' ? getReviewForReader(ctx, { articleId }) : null,
  ]);
  return (
    <ArticleEditor
      key={articleId}
      article={article}
      personId={person.id}
      notice={review && <SentBack review={review} />}
      choices={{ topics, departments, bodyNames }}
      actions={{
        addSection: actions.addSectionAction,
        removeSection: actions.removeSectionAction,
        restoreSection: actions.restoreSectionAction,
        moveSections: actions.moveSectionsAction,
        splitSection: actions.splitSectionAction,
        mergeSections: actions.mergeSectionsAction,
        separateSections: actions.separateSectionsAction,
        changeSectionDetails: actions.changeSectionDetailsAction,
        submitArticle: actions.submitArticleAction,
        listComments: actions.listCommentsAction,
        addComment: actions.addCommentAction,
        answerComment: actions.answerCommentAction,
        resolveComment: actions.resolveCommentAction,
        listAnswers: actions.listAnswersAction,
        listImportFlags: actions.listImportFlagsAction,
        lookAtImportFlag: actions.lookAtImportFlagAction,
        listMaterial: actions.listMaterialAction,
        lookAtMaterial: actions.lookAtMaterialAction,
        listProposals: actions.listProposalsAction,
        answerDifferences: actions.answerDifferencesAction,
        getFigures: actions.getFiguresAction,
        listLedger: actions.listLedgerAction,
        bindFigures: actions.bindFiguresAction,
        unbindFigures: actions.unbindFiguresAction,
        keepFigure: actions.keepFigureAction,
      }}
    />
  );
}

async function findArticle(loading: Promise<EditableArticle>): Promise<EditableArticle | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
