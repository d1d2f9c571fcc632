'use client';

import type { PhotoToTake } from '@/components/editor/material/material-session';
import { useNotices } from '@/components/editor/notices/use-notices';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useMaterial } from '@/components/editor/material/material-context';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';

/** Takes material to where the cursor is, and says so; without a cursor says what to do. */
export function useTake(onGo?: () => void) {
  const t = useEditorWords('material');
  const material = useMaterial();
  const session = useArticleSession();
  const notices = useNotices();
  const into = (put: (section: SectionSession) => boolean) => {
    const section = session.focused.get();
    if (!section || !put(section)) {
      notices.say(t('placeCursor'));
      return;
    }
    notices.announce(t('takenInto', { number: session.order.get().indexOf(section.id) + 1 }));
    onGo?.();
  };
  return {
    passages: (submissionId: string, paragraphs: readonly string[]) =>
      into((section) => material.take(section, submissionId, paragraphs)),
    photo: (picture: PhotoToTake) => into((section) => material.takePhoto(section, picture)),
  };
}
