'use client';

import { useTranslations } from 'next-intl';
import type { UploadWords } from '@/components/editor/photo/pending-photos';
import { useUploadFault } from '@/components/editor/photo/photo-view';

/** What is said in the text about a picture on its way. */
export function useUploadWords(): UploadWords {
  const t = useTranslations('editor.photo');
  const describe = useUploadFault();
  return {
    uploading: (name, percent) => t('uploadingName', { name, percent }),
    failed: (name, failure) => t('failed', { name, why: describe(failure) }),
    dismiss: t('dismiss'),
  };
}
