'use client';

import type { ReactNode } from 'react';
import { ChoicesProvider } from '@/components/editor/choices-context';
import { CommentsProvider } from '@/components/editor/comments/comments-context';
import { AnswersProvider } from '@/components/editor/findings/answers-context';
import { FiguresProvider } from '@/components/editor/figures/figures-context';
import { FindProvider } from '@/components/editor/find/find-context';
import { FlagsProvider } from '@/components/editor/findings/flags-context';
import { MaterialProvider } from '@/components/editor/material/material-context';
import { PanelsProvider } from '@/components/editor/page/panels-context';
import type { EditorPage } from '@/components/editor/page/use-editor-page';
import { ProposalsProvider } from '@/components/editor/proposals/proposals-context';
import { ChangesProvider } from '@/components/editor/proposal/changes-context';
import { SectionCommandsProvider, TextCommandsProvider } from '@/components/editor/session/commands-context';
import { ArticleSessionProvider } from '@/components/editor/session/session-context';
import { TidyProvider } from '@/components/editor/tidy/tidy-context';
import { DialogsProvider } from '@/components/editor/toolbar/dialogs-context';
import { UndoProvider } from '@/components/editor/undo/undo-context';

/** Gives each part of the page what it works with, and nothing it does not. */
export function EditorContexts({ page, children }: { page: EditorPage; children: ReactNode }) {
  return (
    <ArticleSessionProvider value={page.session}>
      <TextCommandsProvider value={page.texts}>
        <SectionCommandsProvider value={page.commands}>
          <UndoProvider value={page.undoing}>
            <ChoicesProvider value={page.choices}>
              <CommentsProvider value={page.comments}>
                <MaterialProvider value={page.material}>
                  <AnswersProvider value={page.answers}>
                    <FlagsProvider value={page.flags}>
                      <ChangesProvider value={page.changes}>
                        <DialogsProvider value={page.dialogs}>
                          <PanelsProvider value={page.panels}>
                            <FindProvider value={page.find}>
                              <TidyProvider value={page.tidy}>
                                <ProposalsProvider value={page.proposals}>
                                  <FiguresProvider value={page.figures}>{children}</FiguresProvider>
                                </ProposalsProvider>
                              </TidyProvider>
                            </FindProvider>
                          </PanelsProvider>
                        </DialogsProvider>
                      </ChangesProvider>
                    </FlagsProvider>
                  </AnswersProvider>
                </MaterialProvider>
              </CommentsProvider>
            </ChoicesProvider>
          </UndoProvider>
        </SectionCommandsProvider>
      </TextCommandsProvider>
    </ArticleSessionProvider>
  );
}
