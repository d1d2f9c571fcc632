import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SeasonTools } from '@/components/seasons/season-tools';
import type { SeasonActions } from '@/components/seasons/season-actions';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const at = new Date('2026-01-05T01:00:00Z');
const request = (departmentName: string, more: Partial<SeasonRequest>): SeasonRequest => ({
  ...{ id: departmentName, departmentId: departmentName, departmentName, guidance: '', dueAt: at },
  ...{ createdAt: at, cancelledAt: null, sections: [], submissionCount: 0, takenCount: 0 },
  ...{ lastSubmittedAt: null, isOwing: true, reminder: 'possible', links: [], version: 1 },
  ...more,
});

function show(requests: SeasonRequest[]): string {
  const refuse = async () => ({ ok: false, failure: { code: 'forbidden', reason: 'needs_writer' } }) as const;
  const actions: SeasonActions = {
    ...{ change: refuse, close: refuse, reopen: refuse, suggest: refuse, send: refuse, remindOwing: refuse },
  };
  const season = {
    id: 'N',
    year: 2025,
    name: '征集',
    guidance: '',
    dueAt: at,
    createdAt: at,
    closedAt: null,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <SeasonTools
          season={{ ...season, version: 1, requests }}
          mayManage
          articles={[]}
          departments={[]}
          actions={actions}
        />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

const REQUESTS = [
  request('区工商联', { submissionCount: 1 }),
  request('区侨办', { reminder: 'no_liaison' }),
  request('区民宗局', { reminder: 'reminded_today', submissionCount: 2 }),
  request('区文旅局', { isOwing: false, submissionCount: 1 }),
];

test('a department that still owes a section is reminded with those who have handed in nothing', () => {
  const markup = show(REQUESTS);
  expect(markup).toContain('提醒没有报齐的单位（1）');
  expect(markup).not.toContain('提醒不到');
});

test('where none of those who owe can be reminded, each is named with the reason', () => {
  expect(show(REQUESTS.slice(1))).toContain(
    '没有报齐的 2 个单位现在都提醒不到：区侨办（没有联络员账号，请用报送链接）；区民宗局（今天已提醒过）',
  );
});

test('where nobody owes anything, nobody is to be reminded', () => {
  const markup = show(REQUESTS.slice(3));
  expect(markup).not.toContain('提醒');
});
