'use client';

import { useMemo } from 'react';
import type { Editor } from '@tiptap/core';
import { pastedPictures, type PastedPicture } from '@/lib/document/paste/pasted-pictures';
import { useNotices } from '@/components/editor/notices/use-notices';
import { insertPhotos } from '@/components/editor/photo/pending-photos';
import { useArticleSession } from '@/components/editor/session/session-context';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import { useEditorWords } from '@/components/words/use-editor-words';

const NAMED = 3;

/** What becomes of pictures that are pasted or dropped. */
export type MeetPictures = {
  /** Those that a page carries come behind its text, those that it does not are named. */
  ofPage: (editor: Editor, html: string) => void;
  files: (editor: Editor, files: File[], at: number) => void;
};

/** Where the text takes no pictures, each is named and none comes in. */
export function useLeftPictures(): MeetPictures {
  const t = useEditorWords('paste');
  const notices = useNotices();
  const { takesPictures } = useArticleSession().line;
  return useMemo(() => {
    const nameOf = ({ name, after }: PastedPicture, at: number) => {
      if (name !== '') return t('named', { name });
      return after === '' ? t('numbered', { number: at + 1 }) : t('after', { words: after });
    };
    const sayLeft = (all: string[]) => {
      if (all.length === 0) return;
      const names = all.slice(0, NAMED).join(t('and'));
      const isMany = all.length > NAMED;
      const key = takesPictures ? (isMany ? 'manyLeft' : 'left') : isMany ? 'manyRefused' : 'refused';
      notices.say(t(key, { count: all.length, names }));
    };
    if (!takesPictures)
      return {
        ofPage: (_, html) => sayLeft(pastedPictures(html).map(nameOf)),
        files: (_, files) => sayLeft(files.map(({ name }) => t('named', { name }))),
      };
    return {
      ofPage: (editor, html) => {
        const pictures = pastedPictures(html);
        const files = pictures.flatMap(({ data }, at) => (data === null ? [] : [fileOf(data, at + 1)]));
        // The page's text goes in when this event is over.
        if (files.length > 0) {
          setTimeout(() => {
            if (!editor.isDestroyed) void insertPhotos(editor, files, placeForBlock(editor));
          });
        }
        sayLeft(pictures.filter(({ data }) => data === null).map(nameOf));
      },
      files: (editor, files, at) => void insertPhotos(editor, files, at),
    };
    // The sentences change with the language only, and then the page is loaded anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [notices, takesPictures]);
}

/** Not fetched: a page of ours asks only its own server for anything. */
function fileOf(data: string, number: number): File {
  const [head = '', body = ''] = data.split(',', 2);
  const type = /image\/[a-z]+/i.exec(head)?.[0].toLowerCase() ?? 'image/png';
  const bytes = Uint8Array.from(atob(body.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  return new File([bytes], `${number}.${type.slice(6)}`, { type });
}
