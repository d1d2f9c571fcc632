'use client';

import { useRef, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { raisedPlainText } from '@/lib/document/paste/raised-plain-text';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import type { TakenIn } from '@/lib/imports/take-in';
import type { ActionResult } from '@/lib/web/run-action';
import { useImportsWords } from '@/components/words/use-imports-words';

type Props = { importPaste: (input: unknown) => Promise<ActionResult<TakenIn>> };

/** A text pasted from elsewhere. The formatted form is used as long as nothing is typed over it. */
export function PasteBox({ importPaste }: Props) {
  const t = useImportsWords('pasteBox');
  const router = useRouter();
  const [text, setText] = useState('');
  const pasted = useRef({ html: '', text: '' });
  const { isPending, failure, run } = useAction();

  function send() {
    const isAsPasted = text.replace(/\s/g, '') === pasted.current.text.replace(/\s/g, '');
    const html = isAsPasted ? pasted.current.html : '';
    run(
      () => importPaste({ html, text }),
      ({ importId }) => router.push(`/desk/imports/${importId}`),
    );
  }
  return (
    <section aria-label={t('label')}>
      <Textarea
        label={t('label')}
        description={t('hint')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={({ clipboardData, currentTarget }) => {
          const isAll = currentTarget.value === '';
          const html = clipboardData.getData('text/html');
          const plain = clipboardData.getData('text/plain');
          // Raised text comes into the field raised: keep-raised-text.ts.
          pasted.current = isAll
            ? { html, text: raisedPlainText(html, plain) ?? plain }
            : { html: '', text: '' };
        }}
      />
      <FailureNotice failure={failure} />
      <Button mt="sm" variant="default" loading={isPending} disabled={text.trim() === ''} onClick={send}>
        {t('read')}
      </Button>
    </section>
  );
}
