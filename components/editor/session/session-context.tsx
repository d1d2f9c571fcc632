'use client';

import { createContext, useContext } from 'react';
import type { EditingChoices, Named } from '@/components/editor/editing-article';
import type { SectionCommands } from '@/components/editor/session/section-commands';
import type { AnswersSession } from '@/components/editor/findings/answers-session';
import type { MaterialSession } from '@/components/editor/material/material-session';
import type { CommentsSession } from '@/components/editor/comments/comments-session';
import type { Panels } from '@/components/editor/page/panels';
import type { Dialogs } from '@/components/editor/toolbar/dialogs';
import type { ArticleSession } from '@/components/editor/session/article-session';

export type EditorPage = {
  session: ArticleSession;
  choices: EditingChoices;
  writers: Named[];
  commands: SectionCommands;
  dialogs: Dialogs;
  panels: Panels;
  comments: CommentsSession;
  material: MaterialSession;
  answers: AnswersSession;
};

const Context = createContext<EditorPage | null>(null);
export const EditorPageProvider = Context.Provider;

export function useEditorPage(): EditorPage {
  const page = useContext(Context);
  if (!page) throw new Error('outside the editor page');
  return page;
}
