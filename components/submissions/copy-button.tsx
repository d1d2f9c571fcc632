'use client';

import { useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { copyText } from '@/components/ui/copy-text';

/** Copies a text that cannot be handed in any more from here. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('material.kept');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div>
      <Button variant="default" size="sm" onClick={() => void copyText(text).then(setIsCopied)}>
        {t(isCopied ? 'copied' : 'copy')}
      </Button>
      <VisuallyHidden role="status">{isCopied && t('copied')}</VisuallyHidden>
    </div>
  );
}
