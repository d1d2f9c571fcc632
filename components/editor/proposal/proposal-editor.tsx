'use client';

import type { ReactNode } from 'react';
import { Badge } from '@mantine/core';
import type { CommentActions } from '@/components/editor/comments/comments-session';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { ReadingActions } from '@/components/editor/editor-actions';
import { EditorFrame } from '@/components/editor/editor-frame';
import { useEditorPage } from '@/components/editor/page/use-editor-page';
import { ChangesSession } from '@/components/editor/proposal/changes-session';
import { passageIn } from '@/components/editor/proposal/passage-in';
import { proposalLine } from '@/components/editor/proposal/proposal-line';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { ArticleContent } from '@/lib/domain/article/content';

type Props = {
  article: EditableArticle;
  /** What is under review. */
  revision: ArticleContent;
  reviewId: string;
  personId: string;
  takesPictures: boolean;
  choices: EditingChoices;
  actions: CommentActions;
  notice: ReactNode;
};

const nothing = async () => ({ ok: true, value: [] }) as const;

/** What others sent and say is for the writers to see to: a proposal asks for none of it. */
const READS_NOTHING: ReadingActions = {
  listAnswers: async () => ({ ok: true, value: [] }),
  listImportFlags: async () => ({ ok: true, value: [] }),
  lookAtImportFlag: nothing,
  listMaterial: async () => ({ ok: true, value: [] }),
  lookAtMaterial: nothing,
  listProposals: async () => ({ ok: true, value: { proposals: [], taking: [] } }),
  answerDifferences: async () => ({ ok: true, value: { at: new Date(0) } }),
};

/** 改稿: the text under review as a reviewer would have it, in the editor it was written in. */
export function ProposalEditor(props: Props) {
  const { article, revision, reviewId, personId, takesPictures, choices, actions, notice } = props;
  const t = useProposalsWords('editor.page');
  const page = useEditorPage({
    article,
    personId,
    choices,
    line: proposalLine(reviewId, takesPictures),
    panels: ['changes', 'findings', 'comments'],
    actions: { ...READS_NOTHING, ...actions },
    structure: null,
    figures: null,
    against: {
      changesIn: (session) => new ChangesSession(session, revision),
      namePassage: passageIn(revision),
    },
  });
  return (
    <EditorFrame
      page={page}
      article={article}
      personId={personId}
      title={(about) => t('heading', about)}
      sideTitle={t('side')}
      notice={notice}
      end={() => (
        <Badge color="seal" variant="light" size="lg" radius="sm">
          {t('mark')}
        </Badge>
      )}
    />
  );
}
