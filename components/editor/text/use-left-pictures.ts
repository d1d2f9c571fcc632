'use client';

import { useMemo } from 'react';
import type { Editor } from '@tiptap/core';
import { pastedPictures, type PastedPicture } from '@/lib/document/paste/pasted-pictures';
import { useNotices } from '@/components/editor/notices/use-notices';
import { insertPhotos } from '@/components/editor/photo/pending-photos';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import { useEditorWords } from '@/components/words/use-editor-words';

const NAMED = 3;

/** Brings the pictures that a pasted page carries behind its text, and names those that it does not. */
export function useLeftPictures(): (editor: Editor, html: string) => void {
  const t = useEditorWords('paste');
  const notices = useNotices();
  return useMemo(() => {
    const nameOf = ({ name, after }: PastedPicture, at: number) => {
      if (name !== '') return t('named', { name });
      return after === '' ? t('numbered', { number: at + 1 }) : t('after', { words: after });
    };
    return (editor, html) => {
      const pictures = pastedPictures(html);
      const files = pictures.flatMap(({ data }, at) => (data === null ? [] : [fileOf(data, at + 1)]));
      // The page's text goes in when this event is over.
      if (files.length > 0) {
        setTimeout(() => {
          if (!editor.isDestroyed) void insertPhotos(editor, files, placeForBlock(editor));
        });
      }
      const left = pictures.filter(({ data }) => data === null);
      if (left.length === 0) return;
      const names = left.slice(0, NAMED).map(nameOf).join(t('and'));
      notices.say(t(left.length > NAMED ? 'manyLeft' : 'left', { count: left.length, names }));
    };
    // The sentences change with the language only, and then the page is loaded anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [notices]);
}

/** Not fetched: a page of ours asks only its own server for anything. */
function fileOf(data: string, number: number): File {
  const [head = '', body = ''] = data.split(',', 2);
  const type = /image\/[a-z]+/i.exec(head)?.[0].toLowerCase() ?? 'image/png';
  const bytes = Uint8Array.from(atob(body.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  return new File([bytes], `${number}.${type.slice(6)}`, { type });
}
