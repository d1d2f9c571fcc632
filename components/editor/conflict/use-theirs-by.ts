'use client';

import { useFormatter } from 'next-intl';
import type { Theirs } from '@/components/editor/saving/save-answer';
import { useEditorWords } from '@/components/words/use-editor-words';
import { TIME_TO_THE_SECOND } from '@/lib/domain/time-formats';

/** Whose the other text is and when it was saved, as far as that is known. */
export function useTheirsBy(): (theirs: Pick<Theirs<unknown>, 'savedBy' | 'savedAt'>) => string {
  const t = useEditorWords('conflict');
  const format = useFormatter();
  return ({ savedBy, savedAt }) => {
    const time = savedAt && format.dateTime(new Date(savedAt), TIME_TO_THE_SECOND);
    return t('theirsBy', { name: savedBy ?? t('somebody'), time: time || '—' });
  };
}
