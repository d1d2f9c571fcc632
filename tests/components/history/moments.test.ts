import { expect, test } from 'vitest';
import { momentsOf } from '@/components/history/moments';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const sitting = (hour: number) => ({
  personId: 'lin',
  displayName: '林',
  from: at(hour - 1),
  to: at(hour),
  sectionIds: [],
  isArranged: false,
  charactersAdded: 0,
  charactersRemoved: 0,
});
const revision = (number: number, hour: number) => ({
  id: `${number}`,
  number,
  contentHash: '',
  createdAt: at(hour),
  createdBy: '林',
  isApproved: false,
  isLive: false,
  wasApproved: false,
  wasLive: false,
  reviews: [],
});
const revisions = [revision(3, 12), revision(2, 9), revision(1, 2)];
const keys = (...args: Parameters<typeof momentsOf>) =>
  momentsOf(...args).map(({ kind, at: time }) => `${kind} ${time.getUTCHours()}`);

test('revisions stand among the sittings by their time, newest first', () => {
  const whole = { entries: [sitting(10), sitting(8)], since: null, until: null };
  expect(keys(whole, revisions)).toEqual([
    'revision 12',
    'sitting 10',
    'revision 9',
    'sitting 8',
    'revision 2',
  ]);
});

test('each page has the revisions of its own time, and together they have each once', () => {
  const first = keys({ entries: [sitting(10)], since: at(10), until: null }, revisions);
  const last = keys({ entries: [sitting(8)], since: null, until: at(10) }, revisions);
  expect(first).toEqual(['revision 12', 'sitting 10']);
  expect(last).toEqual(['revision 9', 'sitting 8', 'revision 2']);
});
