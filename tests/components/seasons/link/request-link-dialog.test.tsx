// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestLinkDialog } from '@/components/seasons/link/request-link-dialog';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T01:00:00Z') });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.useRealTimers();
});

async function show(dueAt: string): Promise<string> {
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <RequestLinkDialog
            requestId="R"
            departmentName="区侨联"
            dueAt={new Date(dueAt)}
            make={async () => ({ ok: false, failure: { code: 'forbidden', reason: 'needs_writer' } })}
            onClose={() => {}}
          />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  // The dialog comes by a script of its own.
  await act(() => vi.dynamicImportSettled());
  return document.body.textContent;
}

test('a link that is made before the due date ends three days after it', async () => {
  expect(await show('2026-12-05T09:00:00Z')).toContain('截止 2026年12月5日 17:00，之后再留 3 天补报');
});

test('of a request that is overdue it is said until when the link will be valid', async () => {
  const words = await show('2026-11-24T09:00:00Z');
  expect(words).toContain('截止时间（2026年11月24日 17:00）已过，链接 2026年12月3日 09:00 前有效');
  expect(words).not.toContain('再留 3 天');
});
