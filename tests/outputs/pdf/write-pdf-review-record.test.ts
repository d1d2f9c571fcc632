import { expect, test } from 'vitest';
import { writePdfReviewRecord } from '@/lib/outputs/pdf/write-pdf-review-record';
import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { madePdf, PDF_WORDS } from '@/tests/support/pdf-request';
import { taggedPdf } from '@/tests/support/read-back-pdf';

const hash = 'a1b2c3d4'.repeat(8);
const person = (displayName: string) => ({ id: displayName, displayName });

const record: ReviewRecord = {
  reviewId: 'review',
  articleId: 'article',
  bodyName: '政协云溪区委员会',
  year: 2026,
  headline: ['一张方桌议实事', '四镇两街听回声'],
  status: 'open',
  revisionNumber: 3,
  contentHash: hash,
  authors: ['陆青禾', '方知远'],
  proposers: [
    {
      person: person('岳松年'),
      stages: ['初审'],
      differences: 3,
      characters: 42,
      ofCharacters: 3210,
      taken: [],
    },
  ],
  submittedBy: '陆青禾',
  submittedAt: new Date('2026-11-20T01:00:00Z'),
  closedAt: null,
  note: '第三部分数据已核对。\n图说请重点看。',
  stages: [
    {
      id: 'first',
      name: '初审',
      standing: 'done',
      reviewers: [person('岳松年')],
      decision: {
        by: person('岳松年'),
        verdict: 'approve',
        opinion: '数据准确。\n同意。',
        decidedAt: new Date('2026-11-21T03:05:00Z'),
        passwordResetAt: new Date('2026-11-20T23:00:00Z'),
      },
    },
    {
      id: 'second',
      name: '复审',
      standing: 'current',
      reviewers: [person('周望舒'), person('何以宁')],
      decision: null,
    },
  ],
};

const write = async (one: ReviewRecord) =>
  madePdf(await writePdfReviewRecord(one, { words: PDF_WORDS, officeName: '云溪区委宣传部' }));

test('a review record says all the form on the desk says, and of which text', async () => {
  const { text, info, roles } = await taggedPdf(await write(record));
  for (const words of [
    '稿件审核表',
    '一张方桌议实事四镇两街听回声',
    '撰稿陆青禾、方知远',
    '改稿人岳松年（初审）：采纳3处，42字（全文3210字）',
    '送审时间2026年11月20日09:00',
    '送审说明第三部分数据已核对。图说请重点看。',
    '审核结果审核中',
    '初审意见数据准确。同意。审核人：岳松年结论：通过时间：2026年11月21日11:05',
    '密码曾被管理员重设（2026年11月21日07:00）',
    '复审意见（未审）审核人：周望舒、何以宁',
    hash,
  ])
    expect(text).toContain(words);
  expect(info.Title).toBe('稿件审核表 一张方桌议实事 四镇两街听回声');
  expect(info.Keywords).toContain(hash);
  expect(roles).toContain('Table');
});

test('opinions of any length stay in the form, over as many pages as they take; the same record is the same file', async () => {
  const [first, ...rest] = record.stages;
  if (!first?.decision) throw new Error('no decision');
  const opinion = Array.from({ length: 60 }, (_, at) => `第${at + 1}条意见，请逐条核对后再报。`).join('\n');
  const long = { ...record, stages: [{ ...first, decision: { ...first.decision, opinion } }, ...rest] };
  const bytes = await write(long);
  const { text, pages } = await taggedPdf(bytes);
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain('第60条意见');
  expect((await write(long)).equals(bytes)).toBe(true);
});
