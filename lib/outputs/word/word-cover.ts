import { Paragraph, type FileChild } from 'docx';
import type { OutputSource } from '@/lib/outputs/output-source';
import type { PrintedRecord } from './printed-record';
import { sayTime } from './say-time';
import { LINE_PITCH } from './word-measures';
import { versionLine } from './word-page';
import { plainRun } from './word-runs';
import type { WordStyle } from './word-styles';
import type { WordWords } from './word-words';

/** The sheet before the article: what it is, of whom, which revision, and its hash whole. */
export function wordCover(source: OutputSource, record: PrintedRecord, words: WordWords): FileChild[] {
  const { content, officeName, contentHash, isApproved } = source;
  const line = (style: WordStyle, text: string, before = 0) =>
    new Paragraph({ style, spacing: { before: before * LINE_PITCH }, children: [plainRun(text)] });
  const [first = content.bodyName, ...others] = content.heading.headline;
  const approvedAt = isApproved ? record.closedAt : null;
  return [
    line('Cover', isApproved ? words('cover.kind') : words('draft'), 3),
    line('CoverTitle', first, 2),
    ...others.map((text) => line('CoverTitle', text)),
    ...(content.heading.subhead === '' ? [] : [line('Subhead', content.heading.subhead)]),
    line('Cover', officeName, 5),
    line('Cover', versionLine(source, words)),
    ...(approvedAt ? [line('Cover', words('cover.approved', { at: sayTime(approvedAt, words) }))] : []),
    line('CoverNote', words('cover.hash'), 3),
    line('CoverNote', contentHash.slice(0, 32)),
    line('CoverNote', contentHash.slice(32)),
  ];
}
