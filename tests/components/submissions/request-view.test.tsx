import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RequestView } from '@/components/submissions/request-view';
import { SubmissionList } from '@/components/submissions/submission-list';
import type { RequestDetail } from '@/lib/seasons/queries/get-request';
import type { SubmissionRow } from '@/lib/submissions/queries/submission-rows';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';

const DUE_AT = new Date('2026-01-10T10:00:00Z');

const request: RequestDetail = {
  id: 'r1',
  seasonId: 'season',
  seasonName: '2025年度回眸',
  seasonYear: 2025,
  seasonGuidance: '请写明数字来源。',
  departmentId: 'd1',
  departmentName: '区工商联',
  guidance: '重点写民营经济。',
  dueAt: DUE_AT,
  cancelledAt: null,
  isOpen: true,
  version: 1,
  sections: [
    {
      id: 's1',
      articleId: 'a1',
      articleTitle: '',
      bodyName: '云溪区委统战部',
      year: 2025,
      role: 'body',
      headingLines: [],
      headingHint: '服务发展',
      guidance: '走访、培训、帮扶。',
      topics: [{ id: 't', name: '民营经济' }],
      targetLength: 600,
      characterCount: 0,
    },
  ],
};

const row: SubmissionRow = {
  id: 'm1',
  requestId: 'r1',
  sectionId: 's1',
  departmentName: '区工商联',
  contributorName: '王敏',
  text: '全年走访企业三百家。',
  submittedAt: new Date('2026-01-11T01:00:00Z'),
  isLate: true,
  isNew: true,
  takenAt: null,
  takenBy: null,
  replacesId: null,
  isReplaced: false,
  files: [
    {
      id: 'f1',
      kind: 'document',
      fileName: '总结.docx',
      byteSize: 20_480,
      hash: 'a'.repeat(64),
      text: '走访三百家',
      notes: [],
      caption: '',
      credit: '',
      photoHash: null,
    },
  ],
};

async function shown(element: React.ReactNode, locale: (typeof LOCALES)[number] = 'zh-CN') {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={await loadMessages(locale)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      <MantineProvider>{element}</MantineProvider>
    </NextIntlClientProvider>,
  );
}

const now = new Date('2026-01-08T01:00:00Z');

test('a department sees the guidance, the days left, and what each section should hold', async () => {
  const html = await shown(<RequestView request={request} submissions={[]} now={now} knownName="" />);
  for (const words of [
    '请写明数字来源。',
    '重点写民营经济。',
    '还有 2 天',
    '服务发展',
    '走访、培训、帮扶。',
    '建议 600 字左右',
    '主题领域：民营经济',
    '整体材料',
  ]) {
    expect(html).toContain(words);
  }
});

test('after the end of the season what was handed in can be read and nothing more handed in', async () => {
  const html = await shown(
    <RequestView request={{ ...request, isOpen: false }} submissions={[row]} now={now} knownName="" />,
  );
  expect(html).toContain('征集已结束');
  expect(html).toContain('全年走访企业三百家。');
  expect(html).toContain('已收到');
  expect(html).not.toContain('替换');
});

test.each(LOCALES)('the office sees what is new and late, with the files to download: %s', async (locale) => {
  const html = await shown(<SubmissionList submissions={[row]} />, locale);
  expect(html).toContain('/api/submissions/files/f1');
  expect(html).toContain('data-new');
  expect(html).toContain('20 KB');
  await shown(<RequestView request={request} submissions={[row]} now={DUE_AT} knownName="" />, locale);
});
