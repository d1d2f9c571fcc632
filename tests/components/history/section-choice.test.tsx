import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { SectionChoice } from '@/components/history/section-choice';
import { DeskTheme } from '@/components/ui/desk-theme';
import type { RemovedSection } from '@/lib/articles/queries/get-article-for-editing';
import { loadMessages } from '@/messages/load-messages';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {} }) }));

const messages = await loadMessages('zh-CN');
const removed = (id: string, headingLines: string[], firstWords: string): RemovedSection => ({
  ...{ id, headingLines, firstWords, removedAt: new Date(0), removedBy: null, isOffered: true },
});

test('removed sections are told apart by their heading, else by how they begin', () => {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages}>
      <DeskTheme>
        <SectionChoice
          sectionId={null}
          article={{
            id: '1',
            sections: [],
            removedSections: [
              removed('a', ['凝聚侨心'], '一年来'),
              removed('b', [], '全区侨联组织'),
              removed('c', [], ''),
            ],
          }}
        />
      </DeskTheme>
    </NextIntlClientProvider>,
  );
  const labels = [...markup.matchAll(/<option[^>]*>([^<]*)/g)].map(([, label]) => label);
  expect(labels.slice(1)).toEqual(['已移除：凝聚侨心', '已移除：全区侨联组织', '已移除：没有文字的章节']);
});
