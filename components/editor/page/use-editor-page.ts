'use client';

import { useMemo, useState } from 'react';
import type { Choices } from '@/components/editor/choices-context';
import {
  CommentsSession,
  type CommentActions,
  type NamePassage,
} from '@/components/editor/comments/comments-session';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { ReadingActions, StructureActions } from '@/components/editor/editor-actions';
import { FiguresSession, type FigureActions } from '@/components/editor/figures/figures-session';
import { AnswersSession } from '@/components/editor/findings/answers-session';
import { FindSession } from '@/components/editor/find/find-session';
import { FlagsSession } from '@/components/editor/findings/flags-session';
import { MaterialSession } from '@/components/editor/material/material-session';
import { useNotices, type Notices } from '@/components/editor/notices/use-notices';
import { Panels, type SidePanelName } from '@/components/editor/page/panels';
import type { ChangesSession } from '@/components/editor/proposal/changes-session';
import { ProposalsSession } from '@/components/editor/proposals/proposals-session';
import { ArticleSession } from '@/components/editor/session/article-session';
import type { EditingLine } from '@/components/editor/session/editing-line';
import { localId } from '@/components/editor/session/local-id';
import { SectionCommands } from '@/components/editor/session/section-commands';
import { TextCommands } from '@/components/editor/session/text-commands';
import { TidySession } from '@/components/editor/tidy/tidy-session';
import { Dialogs } from '@/components/editor/toolbar/dialogs';
import { UndoCommands } from '@/components/editor/undo/undo-commands';
import { useEditorWords } from '@/components/words/use-editor-words';

export type Opened = {
  article: EditableArticle;
  personId: string;
  choices: EditingChoices;
  line: EditingLine;
  panels: readonly [SidePanelName, ...SidePanelName[]];
  actions: CommentActions & ReadingActions;
  /** Null where sections are not arranged. */
  structure: StructureActions | null;
  /** Null where figures are not bound. */
  figures: FigureActions | null;
  /** Where the text is set against another one. */
  against: Against | null;
};

/** How a text is set against another that the others read: its changes, and how a comment names a passage. */
export type Against = { changesIn: (session: ArticleSession) => ChangesSession; namePassage: NamePassage };

export type EditorPage = {
  session: ArticleSession;
  texts: TextCommands;
  /** Null where sections are not arranged. */
  commands: SectionCommands | null;
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
  /** Null where figures are not bound. */
  figures: FiguresSession | null;
  /** Null where there is nothing to set the text against. */
  changes: ChangesSession | null;
};

/** The sessions and commands of one opened article, made once and kept until the page is left. */
export function useEditorPage(opened: Opened): EditorPage {
  const { article, choices } = opened;
  const [parts] = useState(() => openParts(opened));
  const [structure] = useState(opened.structure);
  const notices = useNotices();
  const t = useEditorWords('notice');
  const words = useEditorWords();
  const undoing = useMemo(() => new UndoCommands(parts.session, notices, words), [parts, notices, words]);
  const texts = useMemo(() => new TextCommands(parts.session, notices, t), [parts, notices, t]);
  const commands = useMemo(
    () => structure && new SectionCommands(parts.session, structure, notices, t, undoing),
    [parts, structure, notices, t, undoing],
  );
  const offered = useMemo(
    () => ({
      ...choices,
      writers: article.writers.map(({ id, displayName }) => ({ id, name: displayName })),
    }),
    [choices, article.writers],
  );
  return useMemo(
    () => ({ ...parts, texts, commands, undoing, notices, choices: offered }),
    [parts, texts, commands, undoing, notices, offered],
  );
}

function openParts({ article, personId, line, panels, actions, figures, against }: Opened) {
  const session = openSession(article, personId, line);
  return {
    session,
    changes: against && against.changesIn(session),
    figures: figures && new FiguresSession(session, figures),
    comments: new CommentsSession(session.articleId, actions, against?.namePassage),
    material: new MaterialSession(session.articleId, actions),
    answers: new AnswersSession(session.articleId, actions),
    flags: new FlagsSession(session.articleId, actions),
    dialogs: new Dialogs(),
    panels: new Panels(panels),
    find: new FindSession(session),
    tidy: new TidySession(session),
    proposals: new ProposalsSession(session, actions),
  };
}

/** Opened again, even in the same tab, the page is another tab to the unsaved text it left behind. */
function openSession(article: EditableArticle, personId: string, line: EditingLine): ArticleSession {
  const stores = { store: () => window.localStorage, tabStore: () => window.sessionStorage };
  const editing = { personId, tabId: localId(), ...stores };
  return new ArticleSession(article, editing, line);
}
