'use client';

import type { ReactNode } from 'react';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import { EditorFrame } from '@/components/editor/editor-frame';
import { SubmitButton } from '@/components/editor/page/submit-button';
import { useEditorPage } from '@/components/editor/page/use-editor-page';
import { useProposalsPanel } from '@/components/editor/page/use-proposals-panel';
import { usePresence } from '@/components/editor/presence/use-presence';
import { articleLine } from '@/components/editor/session/editing-line';
import { useEditorWords } from '@/components/words/use-editor-words';

type Props = {
  article: EditableArticle;
  personId: string;
  choices: EditingChoices;
  actions: EditorActions;
  /** Stands above the sheet. */
  notice?: ReactNode;
};

/** The article as its writers write it. */
export function ArticleEditor({ article, personId, choices, actions, notice }: Props) {
  const t = useEditorWords('page');
  const page = useEditorPage({
    article,
    personId,
    choices,
    line: articleLine(article.id, actions.moveSections),
    panels: ['findings', 'figures', 'comments', 'material', 'proposals'],
    actions,
    structure: actions,
    figures: actions,
    against: null,
  });
  usePresence(page.session, page.session.tabId);
  useProposalsPanel(page.panels, page.proposals);
  return (
    <EditorFrame
      page={page}
      article={article}
      personId={personId}
      title={(about) => t('heading', about)}
      sideTitle={t('side')}
      notice={notice}
      end={(findings) =>
        article.may.submit && <SubmitButton findings={findings} submitArticle={actions.submitArticle} />
      }
    />
  );
}
