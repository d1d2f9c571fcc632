// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DecisionForm, type DecisionInput } from '@/components/review/decision-form';
import { loadMessages } from '@/messages/load-messages';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const messages = await loadMessages('zh-CN');
const seen = { reviewId: 'review', stageId: 'stage', contentHash: 'hash' };

let root: Root;
let page: HTMLElement;
let decided: DecisionInput[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  decided = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const open = (hasProposal: boolean) =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <DecisionForm
            seen={seen}
            stageName="初审"
            leavesUnstaffed={null}
            open={[]}
            hasProposal={hasProposal}
            decide={async (input) => {
              decided.push(input);
              return { ok: true, value: null };
            }}
          />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );

const press = (name: string) =>
  act(async () =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click(),
  );

async function write(opinion: string) {
  const field = page.querySelector('textarea');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field, opinion);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('without a proposal 退改 waits for an opinion', async () => {
  await open(false);
  await press('退改');
  expect(decided).toEqual([]);
  expect(page.textContent).toContain('退改时请写明意见。');
});

test('with one 退改 refers to it, as the field has said before', async () => {
  await open(true);
  expect(page.textContent).toContain('请按改稿修改。');
  await press('退改');
  expect(decided).toEqual([
    { ...seen, verdict: 'request_changes', opinion: '请按改稿修改。', seenComments: [] },
  ]);
});

test('an opinion that was written is sent as it is', async () => {
  await open(true);
  await write('第二节数字请核对');
  await press('退改');
  expect(decided).toMatchObject([{ verdict: 'request_changes', opinion: '第二节数字请核对' }]);
});

test('whoever approves is given no words they did not write', async () => {
  await open(true);
  await press('通过');
  expect(decided).toMatchObject([{ verdict: 'approve', opinion: '' }]);
});
