import { expect, test } from 'vitest';
import { noticeWords } from '@/lib/domain/notices';

const show = (at: Date) => `at ${at.toISOString()}`;

test('times are shown, and what there is none of is said to be none', () => {
  expect(noticeWords({ season: '回眸', dueAt: '2026-12-01T00:00:00.000Z' }, show)).toEqual({
    ...{ season: '回眸', section: 'none', count: '1', dueAt: 'at 2026-12-01T00:00:00.000Z' },
  });
  expect(noticeWords({ headline: '', section: '服务发展', dueAt: '' }, show)).toEqual({
    ...{ headline: '', section: '服务发展', count: '1', dueAt: 'none' },
  });
});

test('a section’s heading stands within the quotation marks of the notice', () => {
  expect(noticeWords({ section: '创新“统战+经济”' }, show)).toMatchObject({ section: '创新‘统战+经济’' });
});
