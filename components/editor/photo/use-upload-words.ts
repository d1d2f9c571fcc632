'use client';

import type { UploadWords } from '@/components/editor/photo/pending-photos';
import { useUploadFault } from '@/components/editor/photo/photo-view';
import { useEditorWords } from '@/components/words/use-editor-words';

/** What is said in the text about a picture on its way. */
export function useUploadWords(): UploadWords {
  const t = useEditorWords('photo');
  const describe = useUploadFault();
  return {
    uploading: (name, percent) => t('uploadingName', { name, percent }),
    failed: (name, failure) => t('failed', { name, why: describe(failure) }),
    dismiss: t('dismiss'),
  };
}
