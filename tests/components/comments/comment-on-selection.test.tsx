// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommentOnSelection } from '@/components/comments/comment-on-selection';
import { selectedIn, type SelectedWords } from '@/components/comments/passage-range';
import type { ActionResult } from '@/lib/web/run-action';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const WORDS = '全年宣讲四十二场';
const add = vi.fn<(input: unknown) => Promise<ActionResult<unknown>>>();
const onNothing = vi.fn();

function selectedWords(frame: HTMLElement): SelectedWords | null {
  const range = selectedIn(frame);
  if (!range) return null;
  const { startOffset: start, endOffset: end } = range;
  return { passage: { sectionId: 's', start, end, quote: String(range) }, range };
}

function Page() {
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div ref={frame} id="text" tabIndex={-1}>
      <p>{WORDS}</p>
      <CommentOnSelection articleId="a" frame={frame} find={selectedWords} onNothing={onNothing} add={add} />
    </div>
  );
}

let root: Root;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // What the kit's growing field listens to, and this page does not have.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <Page />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
const form = () => document.querySelector('form');
const field = () => document.querySelector<HTMLTextAreaElement>('form textarea[id]');
const press = (name: string) => act(async () => button(name)?.click());

async function select(words: string): Promise<void> {
  const node = document.querySelector('#text p')?.firstChild;
  if (!node) throw new Error('no text');
  const range = document.createRange();
  range.setStart(node, WORDS.indexOf(words));
  range.setEnd(node, WORDS.indexOf(words) + words.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  await act(async () => {
    document.dispatchEvent(new Event('selectionchange'));
    await vi.advanceTimersByTimeAsync(50);
  });
}

async function write(text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function altC(): Promise<void> {
  const key = { key: 'c', code: 'KeyC', altKey: true, bubbles: true };
  await act(async () => void document.documentElement.dispatchEvent(new KeyboardEvent('keydown', key)));
}

test('words selected open a form that quotes them and has the caret; cancelled, nothing of it is kept', async () => {
  expect(button('对所选文字写批注')).toBeUndefined();
  await select('四十二场');
  await press('对所选文字写批注');
  expect(form()?.querySelector('blockquote')?.textContent).toBe('四十二场');
  expect(document.activeElement).toBe(field());
  await write('不要的话');
  await press('取消');
  expect(form()).toBeNull();
  expect(document.activeElement?.id).toBe('text');

  await select('四十二场');
  await altC();
  expect(field()?.value).toBe('');
  expect(add).not.toHaveBeenCalled();
});

test('other words chosen while the form is open take the place of the first, and what was typed stays', async () => {
  await select('四十二场');
  await press('对所选文字写批注');
  await write('请核对');
  await select('宣讲');
  await press('对所选文字写批注');
  expect(form()?.querySelector('blockquote')?.textContent).toBe('宣讲');
  expect(field()?.value).toBe('请核对');
});

test('the key without words asks for a comment on the whole', async () => {
  await altC();
  expect(onNothing).toHaveBeenCalledOnce();
  expect(form()).toBeNull();
});
