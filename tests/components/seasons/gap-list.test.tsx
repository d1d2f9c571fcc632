import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AskedList } from '@/components/seasons/asked-list';
import { GapList } from '@/components/seasons/gap-list';
import type { Coverage, CoverageCell, GapKind } from '@/lib/seasons/coverage';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const at = new Date('2026-01-05T01:00:00Z');
const cell: CoverageCell = { asked: true, received: 0, late: true, used: 0, confirmed: 'none' };
const section = { role: 'body' as const, headingLines: ['以“红色引擎” 聚侨心'], headingHint: '' };

function coverageWith(kinds: GapKind[]): Coverage {
  return {
    ...{ seasonId: 'N', name: '征集', year: 2025, dueAt: at, closedAt: null },
    departments: [{ id: 'D', name: '区侨联', requestId: 'R', dueAt: at, receivedForAll: 0 }],
    articles: [
      {
        ...{ id: 'A', title: '同心向前', bodyName: '区侨联', year: 2025 },
        sections: [{ ...section, id: 'S', articleId: 'A', characterCount: 0, cells: [cell] }],
      },
    ],
    gaps: kinds.map((kind) => ({
      kind,
      articleId: 'A',
      sectionId: 'S',
      departmentId: kind === 'asked_of_nobody' ? null : 'D',
    })),
  };
}

const render = (element: React.ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      {element}
    </NextIntlClientProvider>,
  );

test('a heading with quotation marks of its own stands in single ones within those of the sentence', () => {
  const kinds: GapKind[] = ['asked_of_nobody', 'nothing_near_due', 'nothing_after_due', 'unused'];
  const markup = render(<GapList coverage={coverageWith([...kinds, 'unconfirmed', 'void', 'disputed'])} />);
  expect(markup.match(/“以‘红色引擎’ 聚侨心”/g)).toHaveLength(7);
  expect(markup).not.toContain('“红色引擎”');
});

test('so it does in the list of what a number of the overview counts, where each leads to its cell', () => {
  const department = { departmentId: 'D', departmentName: '区侨联' };
  const asked = { ...section, id: 'S', articleTitle: '', bodyName: '区侨联' };
  const markup = render(
    <AskedList
      seasonId="N"
      asked={[
        { ...department, requestId: 'R', section: asked },
        { ...department, requestId: 'Q', section: null },
      ]}
    />,
  );
  expect(markup).toContain('“以‘红色引擎’ 聚侨心”');
  expect(markup).toContain('href="/desk/seasons/N/sections/S/D"');
  expect(markup).toContain('href="/desk/seasons/N#request-Q"');
});
