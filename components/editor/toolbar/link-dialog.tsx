'use client';

import { useState } from 'react';
import type { Editor } from '@tiptap/core';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { isAllowedLink } from '@/lib/document/allowed-link';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';

/** Sets, changes or removes the link at the selection; without a selection its text is asked for too. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const session = useArticleSession();
  const editor = session.focused.get()?.editor.get();
  return editor ? <LinkForm editor={editor} onClose={onClose} /> : null;
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useEditorWords('link');
  const [current] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [href, setHref] = useState(current);
  const [text, setText] = useState('');
  const [hasFault, setHasFault] = useState(false);
  const isNew = current === '';
  const needsText = isNew && editor.state.selection.empty;

  // The dialog gives the focus back as it closes; the text is changed after that.
  const leave = (change: () => void) => {
    onClose();
    setTimeout(change);
  };
  const set = () => {
    const complete = completeAddress(href);
    if (!isAllowedLink(complete)) return setHasFault(true);
    leave(() => setLink(editor, complete, needsText ? text.trim() || complete : null));
  };
  const remove = () => leave(() => editor.chain().focus().extendMarkRange('link').unsetLink().run());

  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <TextInput
          data-autofocus
          label={t('address')}
          placeholder="https://"
          value={href}
          error={hasFault && t('fault')}
          onChange={(event) => setHref(event.currentTarget.value)}
        />
        {needsText && (
          <TextInput
            mt="sm"
            label={t('text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" mt="lg">
          {!isNew && (
            <Button variant="subtle" mr="auto" onClick={remove}>
              {t('remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('set')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function completeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

function setLink(editor: Editor, href: string, text: string | null): void {
  const chain = editor.chain().focus();
  if (text === null) chain.extendMarkRange('link').setLink({ href }).run();
  else
    chain
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .unsetMark('link')
      .run();
}
