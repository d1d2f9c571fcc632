import { expect, test } from 'vitest';
import { listEntry } from '@/lib/publications/list-entry';
import type { DocumentNode, SectionContent } from '@/lib/domain/article/content';
import { doc, photo } from '../support/documents';

const section = (role: SectionContent['role'], document: DocumentNode): SectionContent => ({
  ...{ id: role, role, headingLines: [], topicIds: [] },
  doc: document,
});
const entryOf = (...sections: SectionContent[]) =>
  listEntry({
    ...{ schemaVersion: 1, bodyName: '云溪区委统战部', year: 2025, byline: [], sections },
    heading: { kicker: [], headline: ['同心向前', '共绘新卷'], subhead: '', seriesLabel: '' },
  });

test('the summary is the opening of the lead, run together', () => {
  const lead = section('lead', doc('2025年， 云溪区围绕中心。', '服务大局。'));
  expect(entryOf(section('body', doc('走访企业。')), lead)).toEqual({
    bodyName: '云溪区委统战部',
    title: '同心向前 共绘新卷',
    summary: '2025年，云溪区围绕中心。服务大局。',
  });
});

test('pictures before the text do not open it: no caption stands in a list', () => {
  const lead = section('lead', doc(photo({}, '收看开幕会'), photo({}, '联谊会'), '2025年，云溪区围绕中心。'));
  expect(entryOf(lead).summary).toBe('2025年，云溪区围绕中心。');
  expect(
    entryOf(section('lead', doc(photo({}, '收看开幕会'))), section('body', doc('走访企业。'))).summary,
  ).toBe('走访企业。');
});
