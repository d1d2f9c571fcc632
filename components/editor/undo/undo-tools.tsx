'use client';

import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { ToolButton } from '@/components/editor/toolbar/tool-button';
import type { Words } from '@/components/editor/undo/deed';
import { useUndoing } from '@/components/editor/undo/undo-context';
import { useEditorWords } from '@/components/words/use-editor-words';

/** Undo and redo, each saying what it would take back or do again. */
export function UndoTools() {
  const t = useEditorWords();
  const { undo } = useArticleSession();
  const undoing = useUndoing();
  const [last, next] = [useValue(undo.last), useValue(undo.next)];
  const hint = (key: string, words: Words | null) =>
    words === null ? undefined : t(`undone.${key}`, { what: t(`deed.${words.key}`, words.values) });
  return (
    <>
      <ToolButton
        id="undo"
        icon={IconArrowBackUp}
        hint={hint('undoTool', last)}
        isDisabled={last === null}
        onUse={() => void undoing.undo()}
      />
      <ToolButton
        id="redo"
        icon={IconArrowForwardUp}
        hint={hint('redoTool', next)}
        isDisabled={next === null}
        onUse={() => void undoing.redo()}
      />
    </>
  );
}
