import { expect, test } from 'vitest';
import { HOW_LOUD } from '@/components/desk/how-loud';

test('of an article what was sent back is the loudest state, and what is finished is quiet', () => {
  const { status, publication } = HOW_LOUD;
  const alarms = Object.entries({ ...status, ...publication }).filter(([, loudness]) => loudness === 'alarm');
  expect(alarms.map(([state]) => state)).toEqual(['changes_requested']);
  expect([status.approved, publication.live]).toEqual(['quiet', 'quiet']);
});
