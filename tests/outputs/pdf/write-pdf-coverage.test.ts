import { expect, test } from 'vitest';
import { writePdfCoverage } from '@/lib/outputs/pdf/write-pdf-coverage';
import type { Coverage, CoverageCell } from '@/lib/seasons/coverage';
import { madePdf, PDF_WORDS } from '@/tests/support/pdf-request';
import { taggedPdf } from '@/tests/support/read-back-pdf';

const nothing: CoverageCell = { asked: false, received: 0, late: false, used: 0, confirmed: 'none' };

function coverageOf(cells: CoverageCell[]): Coverage {
  const section = { articleId: 'article', headingHint: '', characterCount: 900 };
  return {
    seasonId: 'season',
    name: '2026 年度供稿',
    year: 2026,
    dueAt: new Date('2026-11-30T09:00:00Z'),
    closedAt: null,
    departments: cells.map((_, at) => ({
      id: `department-${at}`,
      name: `第${at + 1}供稿单位`,
      requestId: null,
      dueAt: null,
      receivedForAll: at === 0 ? 2 : 0,
    })),
    articles: [
      {
        id: 'article',
        title: '',
        bodyName: '区政协',
        year: 2026,
        sections: [
          { ...section, id: 'lead', role: 'lead', headingLines: [], cells: cells.map(() => nothing) },
          { ...section, id: 'body', role: 'body', headingLines: ['守好定盘星'], cells },
        ],
      },
    ],
    gaps: [{ kind: 'asked_of_nobody', articleId: 'article', sectionId: 'lead', departmentId: null }],
  };
}

const write = async (coverage: Coverage) =>
  taggedPdf(
    madePdf(
      await writePdfCoverage(coverage, {
        words: PDF_WORDS,
        officeName: '云溪区委宣传部',
        at: new Date('2026-11-26T08:00:00Z'),
      }),
    ),
  );

test('a season’s coverage says by letters how far each section has come with each department', async () => {
  const { text, roles } = await write(
    coverageOf([
      { ...nothing, asked: true },
      { ...nothing, asked: true, late: true },
      { asked: true, received: 2, late: true, used: 1, confirmed: 'disputed' },
    ]),
  );
  expect(text).toContain('第1供稿单位不分章节2');
  expect(text).toContain('区政协（尚无标题）1.导语没有向任何单位征集2.守好定盘星待逾收2迟用1异');
  expect(text).toContain('收收到（份数）');
  expect(text).toContain('截止2026年11月30日17:00');
  expect(roles).toContain('TH');
});

test('twenty departments stand side by side', async () => {
  const { text } = await write(coverageOf(Array.from({ length: 20 }, () => ({ ...nothing, asked: true }))));
  expect(text).toContain('第20供稿单位');
});
