// @vitest-environment happy-dom
import { act, createRef } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PassageForm } from '@/components/comments/passage-form';
import type { ActionResult } from '@/lib/web/run-action';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const passage = { sectionId: 's', start: 4, end: 8, quote: '四十二场' };

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // What the kit's growing field listens to, and this page does not have.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const onClose = vi.fn();
const field = createRef<HTMLTextAreaElement>();
const add = vi.fn<(input: unknown) => Promise<ActionResult<unknown>>>();

const show = (about = passage) =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <PassageForm articleId="a" passage={about} field={field} add={add} onClose={onClose} />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );

async function write(text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field.current, text);
    field.current?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const send = () =>
  act(async () => page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true })));

test('what was typed survives a send that failed and other words chosen, and goes with those', async () => {
  await show();
  expect(page.querySelector('blockquote')?.textContent).toBe('四十二场');
  await write('请核对');
  add.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await send();
  expect(page.textContent).toContain('连不上服务器');
  expect(field.current?.value).toBe('请核对');

  const other = { ...passage, start: 9, end: 11, quote: '六镇' };
  await show(other);
  expect(field.current?.value).toBe('请核对');
  add.mockResolvedValueOnce({ ok: true, value: null });
  await send();
  expect(add).toHaveBeenLastCalledWith({ articleId: 'a', text: '请核对', passage: other });
  expect(onClose).toHaveBeenCalledOnce();
});
