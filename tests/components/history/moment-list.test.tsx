import { NextIntlClientProvider } from 'next-intl';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MomentList } from '@/components/history/moment-list';
import { momentsOf } from '@/components/history/moments';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');

function timesOf(from: string, to: string): string {
  const sitting = {
    personId: 'lin',
    displayName: '林',
    from: new Date(`${from}+08:00`),
    to: new Date(`${to}+08:00`),
    sectionIds: [],
    isArranged: false,
    charactersAdded: 0,
    charactersRemoved: 0,
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <MomentList
          moments={momentsOf({ entries: [sitting], since: null, until: null }, [])}
          shown={null}
          hrefOf={(key) => key}
          isWhole
        />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
  return /<span>([^<]*)<\/span><b>/.exec(html)?.[1] ?? '';
}

test.each([
  ['2026-11-30T11:07', '2026-11-30T11:07', '2026年11月30日 11:07'],
  ['2026-11-30T11:07', '2026-11-30T11:38', '2026年11月30日 11:07–11:38'],
  ['2026-11-30T23:50', '2026-12-01T00:10', '2026年11月30日 23:50–2026年12月1日 00:10'],
])('a sitting from %s to %s is dated as the revisions beside it', (from, to, said) => {
  expect(timesOf(from, to)).toBe(said);
});
