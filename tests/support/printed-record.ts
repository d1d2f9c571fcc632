import type { PrintedRecord } from '@/lib/outputs/word/printed-record';

const person = (displayName: string) => ({ id: displayName, displayName });

/** A review of three stages, the last of them to come, of the text with this hash. */
export function printedRecord(contentHash: string): PrintedRecord {
  return {
    contentHash,
    authors: ['孟听澜', '何以宁'],
    proposers: [
      {
        person: person('林岚'),
        stages: ['复审'],
        differences: 2,
        characters: 18,
        ofCharacters: 2000,
        taken: [],
      },
    ],
    submittedBy: '孟听澜',
    submittedAt: new Date('2026-03-05T01:10:00Z'),
    closedAt: new Date('2026-03-06T01:10:00Z'),
    note: '数据已核。\n请看第三节。',
    stages: [
      {
        id: 'a',
        name: '初审',
        standing: 'done',
        reviewers: [person('陈志远')],
        decision: {
          by: person('陈志远'),
          verdict: 'approve',
          opinion: '数据已与统计局核对。',
          decidedAt: new Date('2026-03-05T05:10:00Z'),
          passwordResetAt: null,
        },
      },
      {
        id: 'b',
        name: '复审',
        standing: 'done',
        reviewers: [person('林岚')],
        decision: {
          by: person('林岚'),
          verdict: 'request_changes',
          opinion: '',
          decidedAt: new Date('2026-03-06T01:10:00Z'),
          passwordResetAt: new Date('2026-03-06T00:10:00Z'),
        },
      },
      { id: 'c', name: '终审', standing: 'to_come', reviewers: [person('周砚')], decision: null },
    ],
  };
}
