'use client';

import { useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { copyText } from '@/components/ui/copy-text';
import { useMaterialWords } from '@/components/words/use-material-words';

/** Copies a text that cannot be handed in any more from here. */
export function CopyButton({ text }: { text: string }) {
  const t = useMaterialWords('kept');
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
