'use client';

import { IconPaperclip } from '@tabler/icons-react';
import { DropZone } from '@/components/ui/drop-zone';
import { useMaterialWords } from '@/components/words/use-material-words';

const ACCEPTED = '.docx,.doc,.wps,.rtf,.pdf,.txt,.html,.htm,.mht,image/jpeg,image/png,image/webp';

type Props = { onChoose: (files: File[]) => void; isDisabled: boolean; error?: string };

/** The papers and pictures of a submission. */
export function FilePicker({ onChoose, isDisabled, error }: Props) {
  const t = useMaterialWords('files');
  return (
    <DropZone
      words={{ choose: t('choose'), hint: t('hint') }}
      accept={ACCEPTED}
      icon={<IconPaperclip size={16} aria-hidden />}
      onFiles={onChoose}
      isDisabled={isDisabled}
      error={error}
    />
  );
}
