'use client';

import { useMemo, useState } from 'react';
import type { Choices } from '@/components/editor/choices-context';
import { CommentsSession } from '@/components/editor/comments/comments-session';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import { AnswersSession } from '@/components/editor/findings/answers-session';
import { FindSession } from '@/components/editor/find/find-session';
import { FlagsSession } from '@/components/editor/findings/flags-session';
import { MaterialSession } from '@/components/editor/material/material-session';
import { useNotices, type Notices } from '@/components/editor/notices/use-notices';
import { Panels } from '@/components/editor/page/panels';
import { ProposalsSession } from '@/components/editor/proposals/proposals-session';
import { ArticleSession } from '@/components/editor/session/article-session';
import { localId } from '@/components/editor/session/local-id';
import { SectionCommands } from '@/components/editor/session/section-commands';
import { TidySession } from '@/components/editor/tidy/tidy-session';
import { Dialogs } from '@/components/editor/toolbar/dialogs';
import { UndoCommands } from '@/components/editor/undo/undo-commands';
import { useEditorWords } from '@/components/words/use-editor-words';

export type Opened = {
  article: EditableArticle;
  personId: string;
  choices: EditingChoices;
  actions: EditorActions;
};

export type EditorPage = {
  session: ArticleSession;
  commands: SectionCommands;
  undoing: UndoCommands;
  choices: Choices;
  comments: CommentsSession;
  material: MaterialSession;
  answers: AnswersSession;
  flags: FlagsSession;
  dialogs: Dialogs;
  panels: Panels;
  notices: Notices;
  find: FindSession;
  tidy: TidySession;
  proposals: ProposalsSession;
};

/** The sessions and commands of one opened article, made once and kept until the page is left. */
export function useEditorPage({ article, personId, choices, actions }: Opened): EditorPage {
  const [parts] = useState(() => openParts(openSession(article, personId, actions), actions));
  const notices = useNotices();
  const t = useEditorWords('notice');
  const words = useEditorWords();
  const undoing = useMemo(() => new UndoCommands(parts.session, notices, words), [parts, notices, words]);
  const commands = useMemo(
    () => new SectionCommands(parts.session, actions, notices, t, undoing),
    [parts, actions, notices, t, undoing],
  );
  const offered = useMemo(
    () => ({
      ...choices,
      writers: article.writers.map(({ id, displayName }) => ({ id, name: displayName })),
    }),
    [choices, article.writers],
  );
  return useMemo(
    () => ({ ...parts, commands, undoing, notices, choices: offered }),
    [parts, commands, undoing, notices, offered],
  );
}

function openParts(session: ArticleSession, actions: EditorActions) {
  return {
    session,
    comments: new CommentsSession(session.articleId, actions),
    material: new MaterialSession(session.articleId, actions),
    answers: new AnswersSession(session.articleId, actions),
    flags: new FlagsSession(session.articleId, actions),
    dialogs: new Dialogs(),
    panels: new Panels(),
    find: new FindSession(session),
    tidy: new TidySession(session),
    proposals: new ProposalsSession(session, actions),
  };
}

/** Opened again, even in the same tab, the page is another tab to the unsaved text it left behind. */
function openSession(article: EditableArticle, personId: string, actions: EditorActions): ArticleSession {
  const stores = { store: () => window.localStorage, tabStore: () => window.sessionStorage };
  const editing = { personId, tabId: localId(), ...stores };
  return new ArticleSession(article, editing, actions.moveSections);
}
