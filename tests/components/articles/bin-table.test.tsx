import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { BinTable } from '@/components/articles/bin-table';
import { DeskTheme } from '@/components/ui/desk-theme';
import type { BinnedArticle } from '@/lib/articles/queries/list-binned';
import { loadMessages } from '@/messages/load-messages';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const messages = await loadMessages('zh-CN');
const binned = (title: string) =>
  ({
    ...{ id: title, title, bodyName: '区侨联', year: 2026, deletedBy: '何苗', deletedAt: new Date(0) },
    ...{ daysLeft: 3, mayRestore: true },
  }) as BinnedArticle;

test('what stands for a missing headline is no title, and is not quoted as one', () => {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <DeskTheme>
        <BinTable
          articles={[binned('凝聚侨心'), binned('')]}
          empty=""
          restore={() => Promise.reject(new Error('not asked'))}
        />
      </DeskTheme>
    </NextIntlClientProvider>,
  );
  expect([...markup.matchAll(/aria-label="(恢复[^"]*)"/g)].map(([, label]) => label)).toEqual([
    '恢复《凝聚侨心》',
    '恢复（还没有题目）',
  ]);
});
