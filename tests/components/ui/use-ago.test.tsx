import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useAgo } from '@/components/ui/use-ago';
import { loadMessages } from '@/messages/load-messages';

const NOW = new Date('2026-01-10T02:00:00Z');

function Ago({ seconds }: { seconds: number }) {
  return useAgo(NOW)(new Date(NOW.getTime() - seconds * 1000));
}

async function ago(seconds: number, locale: 'zh-CN' | 'en'): Promise<string> {
  const messages = await loadMessages(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
      <Ago seconds={seconds} />
    </NextIntlClientProvider>,
  );
}

test('nobody is told seconds: within a minute it was just now, even by a clock that is a little ahead', async () => {
  expect([await ago(15, 'zh-CN'), await ago(59, 'en'), await ago(-3, 'zh-CN')]).toEqual([
    '刚刚',
    'just now',
    '刚刚',
  ]);
  expect([await ago(61, 'zh-CN'), await ago(7200, 'en')]).toEqual(['1分钟前', '2 hours ago']);
});
