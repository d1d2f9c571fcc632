'use client';

import { useState } from 'react';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { copyText } from '@/components/ui/copy-text';
import { useTermsWords } from '@/components/words/use-terms-words';

const SHOWN = 8;

/** A content hash by the characters a person compares; the whole of it is copied. */
export function ShortHash({ value }: { value: string }) {
  const t = useTermsWords();
  const [isCopied, setIsCopied] = useState(false);
  const label = t('copyHash', { hash: value });
  const Shape = isCopied ? IconCheck : IconCopy;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <code>{value.slice(0, SHOWN)}</code>{' '}
      <ActionIcon
        variant="subtle"
        color="gray.7"
        size="sm"
        aria-label={label}
        title={label}
        onClick={() => void copyText(value).then(setIsCopied)}
      >
        <Shape size={14} aria-hidden />
      </ActionIcon>
      <VisuallyHidden role="status">{isCopied && t('copied')}</VisuallyHidden>
    </span>
  );
}
