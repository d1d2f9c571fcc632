// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { FinishPanel } from '@/components/imports/finish-panel';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import type { Row } from '@/lib/intake/rows/row';
import { loadMessages } from '@/messages/load-messages';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {} }) }));

const messages = await loadMessages('zh-CN');
const ROWS = [
  { id: 'a', kind: 'headline', text: '一年来', spans: [], startsArticle: true, starts: null },
  { id: 'b', kind: 'paragraph', text: '成立了。', spans: [], startsArticle: false, starts: 'body' },
] as Row[];
const opened = { id: '1', articleId: null } as OpenedImport;

let root: Root;
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => act(() => root.unmount()));

test('a body and a year put right after a refusal are faulty no more, and the box goes with them', async () => {
  const fields = { bodyName: 'required', year: 'invalid' };
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <FinishPanel
            opened={opened}
            rows={ROWS}
            saveNow={() => Promise.resolve(null)}
            version={() => 1}
            onChanged={() => {}}
            articles={[]}
            make={() =>
              Promise.resolve({ ok: false, failure: { code: 'invalid', reason: 'invalid', fields } })
            }
            add={() => Promise.reject(new Error('nobody adds'))}
          />
        </MantineProvider>
      </NextIntlClientProvider>,
    );
    return Promise.resolve();
  });
  const type = (label: string, text: string) =>
    act(async () => {
      const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
      const field = document.getElementById(named?.htmlFor ?? '') as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return Promise.resolve();
    });
  const says = () => [
    document.querySelectorAll('[aria-invalid="true"]').length,
    document.querySelector('[role="alert"]')?.textContent ?? null,
  ];
  await type('年度', '99999');
  await act(async () => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === '制成稿件')?.click();
    return Promise.resolve();
  });
  expect(says()).toEqual([2, '有几处需要修改，请看标出的地方。']);
  await type('报道的单位', '沙湾镇侨联');
  expect(says()).toEqual([1, '有几处需要修改，请看标出的地方。']);
  await type('年度', '2022');
  expect(says()).toEqual([0, null]);
});
