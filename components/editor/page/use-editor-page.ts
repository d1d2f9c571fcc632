'use client';

import { useMemo, useState } from 'react';
import type { Choices } from '@/components/editor/choices-context';
import { CommentsSession } from '@/components/editor/comments/comments-session';
import type { EditableArticle, EditingChoices } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import { AnswersSession } from '@/components/editor/findings/answers-session';
import { FlagsSession } from '@/components/editor/findings/flags-session';
import { MaterialSession } from '@/components/editor/material/material-session';
import { useNotices } from '@/components/editor/notices/use-notices';
import { Panels } from '@/components/editor/page/panels';
import { ArticleSession } from '@/components/editor/session/article-session';
import { localId } from '@/components/editor/session/local-id';
import { SectionCommands } from '@/components/editor/session/section-commands';
import { Dialogs } from '@/components/editor/toolbar/dialogs';
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
  choices: Choices;
  comments: CommentsSession;
  material: MaterialSession;
  answers: AnswersSession;
  flags: FlagsSession;
  dialogs: Dialogs;
  panels: Panels;
};

/** The sessions and commands of one opened article, made once and kept until the page is left. */
export function useEditorPage({ article, personId, choices, actions }: Opened): EditorPage {
  const [parts] = useState(() => ({
    session: openSession(article, personId, actions),
    comments: new CommentsSession(article.id, actions),
    material: new MaterialSession(article.id, actions),
    answers: new AnswersSession(article.id, actions),
    flags: new FlagsSession(article.id, actions),
    dialogs: new Dialogs(),
    panels: new Panels(),
  }));
  const notices = useNotices();
  const t = useEditorWords('notice');
  const commands = useMemo(
    () => new SectionCommands(parts.session, actions, notices, t),
    [parts, actions, notices, t],
  );
  const offered = useMemo(
    () => ({
      ...choices,
      writers: article.writers.map(({ id, displayName }) => ({ id, name: displayName })),
    }),
    [choices, article.writers],
  );
  return useMemo(() => ({ ...parts, commands, choices: offered }), [parts, commands, offered]);
}

/** Opened again, even in the same tab, the page is another tab to the unsaved text it left behind. */
function openSession(article: EditableArticle, personId: string, actions: EditorActions): ArticleSession {
  const editing = { personId, tabId: localId(), store: () => window.localStorage };
  return new ArticleSession(article, editing, actions.moveSections);
}
