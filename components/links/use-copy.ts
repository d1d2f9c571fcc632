import { useState } from 'react';
import { copyText } from '@/components/ui/copy-text';

export type CopyState = 'copied' | 'notCopied' | null;

/** Copies this text as plain text; what came of it stands until the text is another. */
export function useCopy(text: string): { state: CopyState; copy: () => void } {
  const [copied, setCopied] = useState<{ text: string; isCopied: boolean } | null>(null);
  const copy = () => void copyText(text).then((isCopied) => setCopied({ text, isCopied }));
  if (copied?.text !== text) return { state: null, copy };
  return { state: copied.isCopied ? 'copied' : 'notCopied', copy };
}
