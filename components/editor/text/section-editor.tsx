'use client';

import { useEffect, useState } from 'react';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCommentMarks } from '@/components/editor/comments/use-comment-marks';
import { useComments } from '@/components/editor/comments/comments-context';
import { useFiguresIfAny } from '@/components/editor/figures/figures-context';
import { useFigureMarks } from '@/components/editor/figures/use-figure-marks';
import { useFoundMarks } from '@/components/editor/find/use-found-marks';
import { useProposalMarks } from '@/components/editor/proposals/use-proposal-marks';
import { useArticleSession } from '@/components/editor/session/session-context';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useTidy } from '@/components/editor/tidy/tidy-context';
import { editorExtensions } from '@/components/editor/text/editor-extensions';
import { pasteProps } from '@/components/editor/text/paste-props';
import { useLeftPictures } from '@/components/editor/text/use-left-pictures';
import { useUploadWords } from '@/components/editor/photo/use-upload-words';
import { useEditorWords } from '@/components/words/use-editor-words';

type Props = { section: SectionSession; label: string };

/** The section's text, editable. Nothing typed is turned into something else. */
export function SectionEditor({ section, label }: Props) {
  const t = useEditorWords();
  const session = useArticleSession();
  const comments = useComments();
  const figures = useFiguresIfAny();
  const tidy = useTidy();
  const words = useUploadWords();
  const meetPictures = useLeftPictures();
  const [opened] = useState(() => ({
    replaced: section.replaced.get(),
    content: section.stored().doc,
    extensions: editorExtensions({
      placeholder: section.details.get().guidance || t('text.placeholder'),
      words,
      onChooseComment: (threadId) => comments.active.set(threadId),
      onChooseFigure: (figureKey) => figures?.active.set(figureKey),
      onEdit: (before, after, how) => section.edited(before, after, how),
      onPasted: (pasted) => void tidy.pasted(section, pasted),
    }),
    paste: pasteProps(() => section.editor.get(), meetPictures),
  }));
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Rules as in Markdown would make a list of the '1.' or a quotation of the '>' in an official text.
    enableInputRules: false,
    enablePasteRules: false,
    extensions: opened.extensions,
    content: opened.content,
    editorProps: {
      ...opened.paste,
      attributes: { class: 'article-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handleDOMEvents: {
        compositionstart: () => section.composing(true),
        compositionend: () => section.composing(false),
      },
    },
    onUpdate: () => section.typed(),
    onFocus: () => session.focused.set(section),
    onBlur: () => void section.saver.flush(),
  });

  useEffect(() => {
    if (!editor) return;
    section.attach(editor, opened.replaced);
    return () => section.detach(editor);
  }, [editor, section, opened]);

  useCommentMarks(editor, section);
  useFigureMarks(editor, section);
  useFoundMarks(editor, section);
  useProposalMarks(editor, section);

  return <EditorContent editor={editor} />;
}
